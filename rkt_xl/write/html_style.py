"""How the page of `inspect` looks: light, readable in grey, and fit for paper. No part of it comes from outside."""

from __future__ import annotations

STYLE = """
:root { --line: #9aa3ad; --faint: #d5dae0; --ink: #1b1f24; --soft: #59636e; }
* { box-sizing: border-box; }
body { font: 14px/1.45 Arial, "Liberation Sans", sans-serif; color: var(--ink); background: #fff; margin: 0 auto;
  padding: 20px 24px 60px; }
h1 { font-size: 22px; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 34px 0 4px; padding-top: 10px; border-top: 2px solid var(--ink);
  overflow-wrap: anywhere; }
h3 { font-size: 15px; margin: 22px 0 4px; }
p { margin: 4px 0; max-width: 110ch; }
a { color: #0b57a4; }
.soft { color: var(--soft); }
.wide { overflow-x: auto; padding-bottom: 2px; }
table { border-collapse: collapse; }
.list { margin: 10px 0; }
.list td, .list th { border: 1px solid var(--line); padding: 4px 8px; vertical-align: top; text-align: left; }
.list th { background: #e3e6ea; }
.list td { overflow-wrap: break-word; max-width: 420px; }
.list .narrow { white-space: nowrap; }
.list tr:target { outline: 3px solid #d9822b; }
.sure { font-weight: bold; }
.bar { display: block; width: 72px; height: 7px; border: 1px solid var(--soft); background: #fff; }
.bar i { display: block; height: 100%; background: var(--soft); }
.legend { display: flex; flex-wrap: wrap; gap: 6px 10px; margin: 10px 0; padding: 0; list-style: none; }
.legend li { border: 1px solid var(--faint); padding: 3px 8px; font-size: 12px; }
.sheet { font-size: 12px; line-height: 1.3; margin: 6px 0; }
.sheet td { border: 1px solid var(--faint); padding: 3px 5px; vertical-align: top; min-width: 26px; max-width: 260px;
  white-space: pre-line; overflow-wrap: break-word; }
.sheet td:target { outline: 3px solid #d9822b; scroll-margin: 30vh 20vw; }
.sheet thead th, .sheet tbody th { background: #f4f5f7; color: var(--soft); font-weight: normal; font-size: 10px;
  border: 1px solid var(--faint); padding: 1px 5px; text-align: center; vertical-align: top; }
.sheet .gap { color: var(--soft); white-space: nowrap; }
.sheet .off { font-style: italic; background: #e6e6e6; }
.j { background: #eef1f5; font-weight: bold; }
.h { background: #cfd4da; font-weight: bold; text-align: center; border-color: var(--line) !important; }
.h.group { background: #dfe3e7; }
.n { background: #eceff2; color: var(--soft); text-align: center; font-size: 10px; }
.tag { display: block; width: fit-content; margin: 3px auto 0; padding: 0 5px; border: 1px solid #3a6ea5;
  border-radius: 8px; background: #fff; color: #174a7c; font-size: 10px; font-weight: normal; white-space: normal; }
.tag.no { border: 1px dashed #a33; color: #8a1f1f; font-weight: bold; }
.lt { background: #a9c8e6; } .ls { background: #d2e4f4; }
.lp { background: #f3d28b; } .lk { background: #fae8c3; } .lb { background: #fdf7e8; }
.d b { display: inline-block; min-width: 13px; margin-right: 4px; padding: 0 2px; border: 1px solid var(--soft);
  border-radius: 2px; background: #fff; font-size: 9px; line-height: 12px; text-align: center; }
.d.name { font-weight: bold; } .d.name b { background: var(--ink); color: #fff; border-color: var(--ink); }
.d.target { text-align: right; font-weight: bold; box-shadow: inset 0 0 0 1.5px #2b6a3f; }
.d.satuan { text-align: center; font-style: italic; }
.d.pagu { text-align: right; text-decoration: underline dotted; text-underline-offset: 3px; white-space: nowrap; }
.x { color: #6b7280; background: repeating-linear-gradient(135deg, #fff 0 5px, #e9e9ec 5px 7px); }
sup { font-size: 9px; font-weight: bold; color: var(--ink); margin-left: 2px; }
.f { display: inline-block; margin-left: 3px; padding: 0 4px; border-radius: 8px; font-size: 10px; line-height: 14px;
  font-weight: bold; font-style: normal; text-decoration: none; border: 1px solid #7a4b00; background: #fff;
  color: #7a4b00; }
.f.error { background: #a11; border-color: #a11; color: #fff; }
.f.info { border-style: dotted; border-color: var(--soft); color: var(--soft); }
.marked { outline: 2px solid #d9822b; outline-offset: -2px; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { padding: 0; font-size: 11px; }
  .sheet { font-size: 8.5px; }
  .sheet td { overflow-wrap: anywhere; }
  .wide { overflow: visible; }
  tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; }
}
"""
"""Levels differ in shade and carry their letter; what was set aside is hatched; findings carry their number."""
