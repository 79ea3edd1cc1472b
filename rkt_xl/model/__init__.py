"""What planning documents say, as frozen records without any input or output."""
