"""What a person does at the page: drop files, wait, press keys, look where things are."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl

if TYPE_CHECKING:
    from playwright.sync_api import Page

_MOST_TABS = 80
_FOCUSED = "document.activeElement.matches('a, button, input') ? document.activeElement.innerText : ''"


def drop(page: Page, paths: Iterable[Path]) -> None:
    """Drop files or folders onto the page, as from the file manager."""
    files = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    driver = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        driver.send("Input.dispatchDragEvent", {"type": kind, "x": 600, "y": 170, "data": files})
    driver.detach()


def settle(page: Page) -> None:
    """Wait until nothing is running."""
    page.wait_for_selector("body:not(.busy)")


def merge(page: Page) -> None:
    """Press the button and wait for the output."""
    page.click("#merge")
    page.wait_for_selector("#view-hasil:not([hidden]) a[download]", timeout=120_000)
    settle(page)


def view(page: Page, name: str) -> None:
    """Go to a step."""
    page.click(f"nav a[href='#{name}']")
    page.wait_for_selector(f"#view-{name}:not([hidden])")


def measure(page: Page, expression: str) -> Any:
    """Ask the browser itself; the page's own policy forbids to run texts within it."""
    driver = page.context.new_cdp_session(page)
    answer = driver.send("Runtime.evaluate", {"expression": expression, "returnByValue": True})
    driver.detach()
    return answer["result"].get("value")


def tab_to(page: Page, name: str, key: str = "Tab") -> None:
    """Press Tab until the control of that name has the focus."""
    for _ in range(_MOST_TABS):
        page.keyboard.press(key)
        if name in measure(page, _FOCUSED):
            return
    raise AssertionError(f"{name} cannot be reached with {key}")


def decided(data: bytes) -> list[tuple[str, str, str]]:
    """The findings of an output about which something is decided: what it says, Tindak Lanjut, Alasan."""
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Temuan"]
    rows = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
    head = next(row for row in rows if "TINDAK LANJUT" in row)
    columns = [head.index(name) for name in ("TEMUAN", "TINDAK LANJUT", "ALASAN")]
    found = [tuple(row[column] for column in columns) for row in rows[rows.index(head) + 1 :]]
    return [(message, status, reason) for message, status, reason in found if status or reason]
