"""The target and satuan of an indikator as the worksheets show them."""

from __future__ import annotations

from rkt_xl.model.plan import Satuan, Target
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention, OfficeIndikator
from rkt_xl.values.text import fold, squeeze


def target_of(context: Context, entry: OfficeIndikator) -> Target | None:
    """Return the target of the year from the first source that has one."""
    targets = [m.target_of(context.tahun, context.periode) for m in entry.mentions]
    return next((t for t in targets if t is not None and not t.value.is_missing), None)


def satuan_of(entry: OfficeIndikator) -> Satuan | None:
    """Return the satuan from the first source that has one."""
    return next((m.indikator.satuan for m in entry.mentions if m.indikator.satuan is not None), None)


def shown(target: Target | None, satuan: str | None) -> str:
    """Return a target with its satuan behind it, unless the cell itself names one."""
    if target is None or target.value.is_missing:
        return ""
    text = squeeze(target.ref.text)
    needs_satuan = satuan and not target.value.satuan and fold(satuan) not in fold(text)
    return f"{text} {squeeze(satuan)}" if needs_satuan and satuan else text


def said_by(mention: Mention, context: Context) -> str:
    """Return the target of the year with its satuan as one document gives them, empty where it has none."""
    satuan = mention.indikator.satuan
    return shown(mention.target_of(context.tahun, context.periode), satuan.text if satuan else None)
