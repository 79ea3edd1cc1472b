"""The headings of planning tables and the field that each means.

A term is tried on the folded heading after years, quarters, `(Rp)` and the names of offices were taken out of it
(`tables/heading.py`). The first term that fits the whole remaining text wins, so the narrow ones stand first. A
new spelling is added here, in the line of its field; it needs no other change.

Sources: Permendagri 86/2017 (T-C.23 to T-C.33, E.81), Inmendagri 2/2025, PermenPAN-RB 53/2014 and 20/2008, the
prints of SIPD, and the headings counted in real workbooks.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rkt_xl.model.kode import Level


class Term(NamedTuple):
    """A field, the pattern of its headings, and the level that the heading names where it names one."""

    field: str
    pattern: re.Pattern[str]
    level: Level | None = None


def _term(field: str, pattern: str, level: Level | None = None) -> Term:
    return Term(field, re.compile(rf"(?:{pattern})"), level)


P, K, S = Level.PROGRAM, Level.KEGIATAN, Level.SUBKEGIATAN

TYPOS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), right)
    for pattern, right in (
        (r"\brel[ia]sasi\b|\breaisasi\b|\brealsasi\b|\brealiasi\b", "realisasi"),
        (r"\btolak ukur\b", "tolok ukur"),
        (r"\bsub\s*-?\s*(?:kegiatan|keg|giat)\b", "subkegiatan"),
        (r"\b(indikator|tolok ukur|target|satuan|output|pagu|kode|nama) sub$", r"\1 subkegiatan"),
        (r"\bkeg\b|\bgiat\b", "kegiatan"),
        (r"\bperkiraan maju\b", "prakiraan maju"),
        (r"\bpenanggungjawab\b|\bpenangung jawab\b", "penanggung jawab"),
        (r"\bperjangjian\b", "perjanjian"),
        (r"\bindiktor\b|\bindikatr\b|\binidikator\b|\bindikato\b", "indikator"),
        (r"\bsasran\b|\bsaa?saran\b|\bsasasran\b|\bsaaran\b|\bsasarn\b", "sasaran"),
        (r"\btaget\b|\btarge\b|\btarjet\b|\btargert\b", "target"),
        (r"\bsatuna\b|\bstuan\b", "satuan"),
        (r"\banggran\b|\bangaran\b", "anggaran"),
        (r"\bprogam\b|\bprogarm\b", "program"),
        (r"\b(?:prosentase|presentase|pprosentase)\b", "persentase"),
        (r"\bbase[\s-]line\b", "baseline"),
        (r"\boutcomes\b", "outcome"),
        (r"\boutputs\b", "output"),
        (r"\bopd/pd\b|\bskpd/opd\b", "opd"),
    )
)
"""Misspellings seen in headings, mended before the terms are tried."""

FILLERS = re.compile(
    r"\b(?:perangkat daerah|opd|skpd|pd|provinsi/kabupaten/kota|kabupaten/kota|kab/kota|kabupaten|provinsi|kota|"
    r"satuan kerja|unit kerja eselon i+|strategis daerah|pemerintahan daerah|pemerintah daerah|"
    r"rpjmd|rpjpd|rkpd|renstra|rencana strategis|renja|rkt|rka|dpa|dppa|perjanjian kinerja|pk|apbd(?: perubahan)?|"
    r"pada|tahun anggaran|tahun|ke|s/d|sd|s d|per triwulan|triwulan|per tahun|setiap|ta|yang dievaluasi|berjalan|dari|sampai dengan|dalam setahun|untuk|"
    r"dinas|badan|kecamatan|kelurahan|yang (?:akan|ingin|harus|hendak)? ?(?:dicapai|ditetapkan)|desember)\b"
)
"""Words that say whose or of when a column is, not what it holds; taken out unless nothing would be left."""

_PLANS = r"(?:renstra|renja|rkpd|rkt|pk|dpa|dppa|rka|rkpa|apbd|apbd-p|p-apbd|papbd|apbdp)"
_LEVELS = (
    r"(?:visi|misi|urusan|unsur|bidang(?: urusan| unsur)?|program|kegiatan|subkegiatan|outcome|output|sasaran|tujuan)"
)
_SEP = r"\s*(?:/|,|dan|atau|-|&)+\s*(?:dan\s+)?"
_KIND_OF_INDICATOR = (
    rf"(?:\s*(?:kinerja|utama|kunci|daerah|individu|capaian|{_LEVELS}|\(?{_LEVELS}\)?|keluaran|hasil|dampak|lainnya|ukur|"
    r"tugas|fungsi|sesuai|dan|/|,|-|\(|\)|keberhasilan|strategis|mengacu|rincian|uraian))*"
)

TERMS: tuple[Term, ...] = (
    # running number
    _term("no", r"no|no urut|nomor|nomor urut|nmr|#|no\s*\d?|urut"),
    _term("jumlah", r"(?:jumlah|total)(?: rak| total)?(?:\s*\(.*\))?"),
    # the two sides of an amendment
    _term("versi", r"(?:sebelum|setelah|sesudah)(?: perubahan| pergeseran| apbd-?p)?|semula|menjadi"),
    _term("versi", rf"(?:{_PLANS}\s*)?(?:murni|induk|perubahan|pergeseran)(?:\s*(?:ke)?-?\s*(?:\d|i{{1,3}}))?"),
    _term("versi", r"renstra|renja|rkpd|dpa|dppa|rka|rkpa"),
    # what explains an indikator rather than names it
    _term("no_indikator", r"(?:no|nomor|kode)\s+indikator.*|kode iku|kode ik"),
    _term("jenis", r"(?:karakter|jenis|tipe|sifat|trend?)\s*(?:indikator|iku|kegiatan)?|polarisasi|arah(?: kinerja)?|positif/negatif"),
    _term("formula", r".*\b(?:formula|formulasi|cara (?:peng)?ukuran|cara (?:peng)?hitung\w*|cara perhitungan|rumus|metode)\b.*"),
    _term("formula", r".*\b(?:definisi operasional|definisi|penjelasan|alasan pemilihan)\b.*"),
    _term("sumber_data", r".*\bsumber data\b.*|bukti dukung|data dukung|alat verifikasi"),
    _term("sebab_perubahan", r"(?:sebab|alasan|keterangan|penyebab) perubahan|alasan"),
    # money and people around it
    _term("sumber_dana", r"sumber (?:dana|pendanaan|anggaran|pembiayaan)|nama (?:sumber )?dana"),
    _term("kelompok_sasaran", r"kelompok sasaran.*|penerima manfaat|sasaran kegiatan penerima manfaat"),
    _term("lokasi", r"lokasi.*|nama lokasi|kecamatan|desa|wilayah|tempat"),
    _term(
        "penanggung_jawab",
        r".*\bpenanggung jawab\b.*|pj|pic.*|pelaksana|pptk|unit kerja.*|unit pelaksana|unit organisasi|jabatan|bagian|"
        r"opd pelaksana|pengampu.*|pemilik.*|eselon.*|level jabatan|seksi",
    ),
    _term("keterangan", r"ket|keterangan.*|catatan.*|rekomendasi.*|tindak lanjut|urgensi|permasalahan|solusi|kesimpulan"),
    _term("keterangan", r"faktor\b.*|predikat.*|status.*|dokumen pendukung|jadwal.*|waktu pelaksanaan.*|bobot.*"),
    _term("keterangan", r"(?:awal|akhir|mulai|selesai) pelaksanaan|waktu (?:mulai|selesai|awal|akhir)|pagu n lalu|kode sbl|bulan (?:awal|akhir)"),
    _term("keterangan", r"prioritas.*|spm.*|ikk|nspk|target (?:nspk|ikk|indikator lainnya)|pilar|tag(?:ging)?|isu strategis.*"),
    # ratios are neither target nor realisasi
    _term(
        "rasio",
        r"rasio(?:\s*(?:capaian|antara|pada|realisasi|target|kinerja|anggaran|pencapaian).*)?|(?:tingkat|persentase|persen|%)\s*(?:capaian|realisasi|serapan|penyerapan|kinerja).*|%|persentase|persen|"
        r"capaian\s*(?:kinerja|anggaran|keuangan|target|realisasi)?\s*\(?%\)?|serapan.*|rata-rata.*|deviasi.*|"
        r"capaian kinerja keuangan.*|selisih.*|bertambah.*berkurang.*|bertambah/\(?berkurang\)?|nilai capaian",
    ),
    # what was reached, which is not the plan's
    _term("kelompok", r"(?:target|rencana) dan realisasi.*"),
    _term("realisasi_pagu", r"(?!.*\bkinerja\b).*\brealisasi\b.*\b(?:anggaran|keuangan|pagu|dana|belanja|pendanaan)\b.*"),
    _term("realisasi", r".*\brealisasi\b.*|prakiraan (?:pencapaian|capaian|realisasi).*|perkiraan (?:realisasi|capaian).*|proyeksi.*"),
    _term("realisasi", r"capaian(?: kinerja| target| output| keluaran| fisik)*"),
    _term("realisasi_pagu", r"capaian (?:anggaran|keuangan|dana)"),
    # the ends of the period
    _term("baseline", r"(?:nilai |data |target )?baseline.*|.*\b(?:kondisi|data capaian|capaian)\b.*\bawal\b.*|awal|data awal|t0|data dasar"),
    _term("target_akhir", r".*\b(?:kondisi|target|capaian|kinerja)\b.*\bakhir\b.*|akhir|akhir periode.*|target jangka menengah|target (?:5|lima) tahun(?:an)?"),
    # budget lines below the subkegiatan
    _term("kode_rekening", r"kode (?:rekening belanja|akun|belanja)|no rekening belanja"),
    _term("rekening", r"nama (?:rekening|akun)|akun|uraian rekening|rincian belanja|uraian belanja|jenis belanja"),
    _term("belanja", r"belanja (?:operasi|modal|tidak terduga|transfer|pegawai|barang(?: dan|/)? jasa|hibah|bantuan sosial|lainnya).*"),
    _term("harga", r"harga(?: satuan)?|koefisien|ppn|volume belanja|satuan harga"),
    _term("bulan_anggaran", r"bulan\s?\d{1,2}|(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu?s?t?(?:us)?|agustus|sep(?:tember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?)"),
    # kode
    _term("kode_program", r"kode program", P),
    _term("kode_kegiatan", r"kode kegiatan|kode_giat", K),
    _term("kode_subkegiatan", r"kode subkegiatan|kode sub", S),
    _term("kode_bidang", r"kode (?:urusan|bidang(?: urusan)?|unsur)"),
    _term("kode_skpd", r"kode (?:sub )?(?:skpd|opd|unit|organisasi|unit kerja|perangkat daerah)"),
    _term("kode", r"kode(?:\s*(?:rekening|rek|dan nama|nomenklatur|rka|anggaran|mata anggaran|klasifikasi|/\s*rekening))*"),
    _term("kode", rf"kode\s*{_LEVELS}(?:{_SEP}{_LEVELS})+|no(?:mor)? rek(?:ening)?|klasifikasi kode|nomenklatur kode"),
    # statements
    _term("visi", r"visi"),
    _term("misi", r"misi.*"),
    _term("strategi", r"strategi(?: pencapaian)?|strategi utama"),
    _term("kebijakan", r"(?:arah )?kebijakan(?: strategis)?|arah kebijakan.*"),
    _term("rencana_aksi", r"rencana aksi|aksi|langkah aksi|uraian aksi|kegiatan utama|rencana kegiatan|tahapan.*"),
    _term("nspk", r"nspk.*|sasaran rpjmd.*relevan.*|sasaran rpjmd\s*/\s*nspk.*"),
    # satuan
    _term("satuan", r"sat|satuan(?:\s*(?:ukur|target|kinerja|indikator|output|keluaran|pengukuran|iku|/\s*unit|\(unit\)))*|unit satuan|unit ukur|unit"),
    # groups over target and pagu columns together
    _term(
        "kelompok",
        r"(?!.*realisasi)(?:target|capaian|rencana|indikasi)?\s*(?:kinerja|target)?.*\b(?:dan|&)\b.*(?:kerangka pendanaan|pagu|pendanaan|anggaran|dana)\b.*|"
        r"rencana(?: maju| kerja)?|prakiraan maju(?: rencana)?|rencana prakiraan maju|kinerja dan anggaran|target/pagu|"
        r"rancangan awal.*|hasil analisis kebutuhan|pelaksanaan|kinerja(?: dan)? keuangan|fisik",
    ),
    _term("uraian_pks", r"rincian (?:program|kegiatan|subkegiatan).*"),
    # pagu
    _term("pagu", r"pagu n depan|pagumurni|pagu murni|keuangan"),
    _term("pagu", r"target (?:anggaran|keuangan|dana|pendanaan|pagu|rp)"),
    _term(
        "pagu",
        r"(?:jumlah|total|kebutuhan|besaran|rencana|usulan|nilai|alokasi)?\s*/?\s*(?:total\s*)?(?:pagu|anggaran|dana|pendanaan|biaya|alokasi|belanja|rincian|pembiayaan)"
        r"(?:\s*(?:/|dan|dana|pagu|indikatif|anggaran|maju|validasi|definitif|murni|perubahan|kegiatan|program|subkegiatan|tahunan|total|setelah|sebelum|semula|menjadi|rencana|kas))*",
    ),
    _term("pagu", r"rp|kebutuhan dana\s*/\s*pagu indikatif|kerangka pendanaan|masukan|pagu.*indikatif.*"),
    _term("sumber_dana", r"apbn|dak|dau|pad|sumber lain|apbd kab/kota|apbd prov|apbd"),
    # target
    _term("target", r"target (?:capaian )?(?:kinerja )?(?:capaian )?program", P),
    _term("target", r"target (?:capaian )?(?:kinerja )?(?:capaian |hasil |keluaran )?kegiatan|target kinerja (?:capaian|hasil)(?: kegiatan)?", K),
    _term("target", r"target (?:capaian )?(?:kinerja )?(?:keluaran |output )?subkegiatan|target (?:kinerja )?keluaran|target output|volume subkegiatan", S),
    _term("target", r"target (?:kinerja )?sasaran(?: strategis)?", Level.SASARAN),
    _term("target", r"target (?:kinerja )?tujuan", Level.TUJUAN),
    _term("target", r"target(?:\s*(?:kinerja|capaian|iku|indikator|tahunan|volume|rkt|murni|perubahan|pergeseran|setiap|sebelum|setelah|sesudah|semula|menjadi|teks|output|sub|tujuan|sasaran|program|kegiatan|subkegiatan|/|,|\(|\)|dan))*"),
    _term("target", r"(?:jumlah|besaran|nilai|besar|angka) target(?: kinerja)?|t"),
    _term("realisasi", r"r"),
    _term("target", r"rencana (?:tingkat )?(?:capaian|kinerja)(?: \(?target\)?)?|rencana tingkat capaian.*|volume.*|kuantitas|k|kinerja tahunan"),
    # indikator
    _term("indikator", r"(?:indikator(?: kinerja)?|tolok ukur(?: kinerja)?)\s*(?:capaian\s+)?tujuan|ikt", Level.TUJUAN),
    _term("indikator", r"(?:indikator(?: kinerja)?|tolok ukur(?: kinerja)?)\s*(?:capaian\s+)?sasaran(?: strategis)?|iks|ikss|iku sasaran", Level.SASARAN),
    _term("indikator", r"(?:indikator(?: kinerja)?|tolok ukur(?: kinerja)?)\s*(?:capaian\s+)?program(?:\s*\(?outcome\)?)?|ikp", P),
    _term("indikator", r"(?:indikator(?: kinerja)?|tolok ukur(?: kinerja)?)\s*(?:capaian\s+|hasil\s+|keluaran\s+)?kegiatan(?:\s*\(?output\)?)?|ikk kegiatan|tolok ukur (?:capaian|hasil)", K),
    _term("indikator", r"(?:indikator(?: kinerja)?|tolok ukur(?: kinerja)?)\s*(?:sasaran\s+)?(?:keluaran\s+|output\s+)?subkegiatan(?:\s*\(?output\)?)?", S),
    _term("indikator", r"(?:indikator|tolok ukur)(?: kinerja)?\s*\(?(?:keluaran|output)\)?(?:\s*subkegiatan)?", S),
    _term("indikator", rf"(?:nama |rumusan |uraian )?(?:indikator|tolok ukur){_KIND_OF_INDICATOR}"),
    _term("indikator", r"ukuran (?:kinerja|keberhasilan|kinerja utama)"),
    _term("indikator", r"iku(?:\s*/\s*ik)?|ik|iki|pernyataan iku.*|indikator\b[^0-9]{0,90}"),
    # keluaran and hasil alone: the indikator of a level, or under a target heading its target
    _term("keluaran", r"capaian program", P),
    _term("keluaran", r"(?:keluaran|output) subkegiatan", S),
    _term("keluaran", r"(?:hasil|outcome|keluaran|output|capaian) kegiatan", K),
    _term("keluaran", r"keluaran|hasil|masukan"),
    _term("output", r"output"),
    # statements of a level
    _term("tujuan", r"tujuan(?:\s*(?:strategis|jangka menengah|renstra))*|pernyataan tujuan"),
    _term("tujuan_sasaran", r"tujuan\s*(?:/|dan)\s*sasaran(?: strategis)?|sasaran\s*/\s*tujuan"),
    _term("sasaran", r"(?:uraian )?sasaran(?: kinerja)? program(?:\s*\(?outcome\)?)?|kinerja program", P),
    _term("sasaran", r"(?:uraian )?sasaran(?: kinerja)? kegiatan(?:\s*\(?output\)?)?|kinerja kegiatan", K),
    _term("sasaran", r"(?:uraian )?sasaran(?: kinerja)? subkegiatan|kinerja subkegiatan", S),
    _term("outcome", r"outcome|sasaran\s*/?\s*outcome"),
    _term("sasaran_pk", rf"sasaran program(?:\s*\(outcome\))?{_SEP}sasaran kegiatan.*|sasaran\s*\(?(?:outcome|program){_SEP}(?:output|kegiatan)\)?.*"),
    _term("sasaran", r"sasaran(?:\s*(?:strategis|kinerja|jangka menengah|renstra|/|kinerja utama|kegiatan utama|rhk.*|\(.{0,12}\)|\d))*"),
    _term("sasaran", r"kinerja utama|(?:pernyataan|uraian|rumusan) sasaran(?: strategis)?|sasaran\s*/\s*kinerja utama|kondisi yang diinginkan|sasaran\s*/\s*kegiatan utama.*"),
    # the program tree
    _term("level", r"kelompok|level|pilihan|jenjang|tingkat(?:an)?|tipe|jns|uraian level"),
    _term("skpd", r"nama (?:sub )?(?:skpd|opd|unit|organisasi|unit kerja)|skpd|opd|organisasi|instansi|perangkat daerah|unit organisasi"),
    _term("tahun", r"tahun|ta|thn"),
    _term("daerah", r"daerah|nama daerah|pemda|jenis pemda|kabupaten/kota|kota|provinsi"),
    _term("urusan", r"(?:nama )?(?:urusan|unsur|urusan/unsur|urusan wajib|urusan pemerintahan)"),
    _term("bidang", r"(?:nama )?(?:bidang urusan|bidang unsur|bidang urusan/bidang unsur|urusan bidang|bidang urusan pemerintahan|bidang)"),
    _term("program", r"(?:nama |uraian )?program(?: kerja| prioritas| strategis)?", P),
    _term("subkegiatan", r"(?:nama |uraian )?subkegiatan", S),
    _term("kegiatan", r"(?:nama |uraian )?kegiatan(?: pokok| strategis)?", K),
    _term("uraian_pks", rf"(?:nama |uraian |kode (?:dan |/)?)?\(?{_LEVELS}\)?(?:{_SEP}\(?(?:uraian|rincian|{_LEVELS})\)?(?:\s*\(?(?:outcome|output)\)?)?)+.*"),
    _term("uraian_pks", r"program,? kegiatan,? (?:dan )?subkegiatan.*|program kegiatan"),
    _term("uraian_pks", r"urusan.*(?:program|kegiatan).*|bidang urusan.*program.*|nomenklatur(?: urusan.*)?|(?:nama )?nomenklatur.*"),
    _term("uraian_pks", r"uraian(?:\s*(?:program|kegiatan|urusan|organisasi|,|dan|subkegiatan))*|rincian (?:program|kegiatan).*"),
    _term("nama", r"nama"),
    _term("kinerja", r"kinerja"),
    _term("sebelumnya", r"subkegiatan sebelumnya|kode sebelumnya|sebelumnya"),
)  # fmt: skip

STATEMENT_FIELDS = ("visi", "misi", "tujuan", "sasaran", "strategi", "kebijakan")
"""Fields whose texts are statements of the plan, in the order of the cascade."""

FIRST_WORDS = frozenset(
    """
    no nomor nmr # urut kode karakter jenis tipe sifat tren trend polarisasi arah positif formula formulasi cara
    rumus metode definisi penjelasan alasan sumber bukti data dokumen alat sebab penyebab keterangan ket nama
    kelompok penerima lokasi kecamatan desa wilayah tempat penanggung penanggungjawab pj pic pelaksana pptk unit
    jabatan bagian opd pengampu pemilik eselon level seksi catatan rekomendasi tindak urgensi permasalahan solusi
    kesimpulan faktor predikat status jadwal waktu bobot awal akhir mulai selesai bulan prioritas spm ikk nspk
    target pilar tag tagging isu rasio tingkat persentase prosentase presentase persen % serapan rata-rata deviasi
    selisih bertambah nilai realisasi relisasi reaisasi realsasi prakiraan perkiraan proyeksi baseline base kondisi
    capaian t0 kinerja harga koefisien ppn volume satuan sat akun uraian rincian januari februari maret april mei
    juni juli agustus september oktober november desember jan feb mar apr jun jul agu agt ags sep okt nov des
    klasifikasi nomenklatur visi misi strategi kebijakan rencana aksi langkah kegiatan tahapan sasaran indikator
    indiktor inidikator tolok tolak iku ik iki ikt iks ikss ikp kpi keluaran hasil masukan output outcome tujuan
    pernyataan sub subkegiatan sub-kegiatan giat program progam pilihan jenjang tingkatan jns skpd organisasi
    instansi perangkat tahun ta thn daerah pemda kabupaten kota provinsi urusan unsur bidang pagu anggaran dana
    alokasi jumlah total kebutuhan kebutuh-an besaran usulan belanja biaya pendanaan pembiayaan kerangka rp apbn
    apbd dak dau pad semula menjadi rancangan indikasi pelaksanaan kuantitas k rumusan rkpd renstra renja rkt tw
    triwulan twl kuartal sasran saasaran u i nasional setelah sebelum murni perubahan sebelumnya sesudah pendukung
    penghambat hari bln ikhtisar satuna angka besar ukuran saaran tarjet taget r t tri tribulan trw th indikatif
    pergeseran induk papbd p-apbd apbd-p rkpa rka dppa dpa keuangan fisik
    """.split()  # noqa: SIM905 - three hundred words read better as a paragraph than as a column
)
"""The words that a heading can begin with; a text that begins otherwise is not looked at further."""

OWNER_FIELDS = (
    "tujuan", "tujuan_sasaran", "outcome", "sasaran", "sasaran_pk", "uraian_pks", "program", "kegiatan",
    "subkegiatan", "kode", "kode_program", "kode_kegiatan", "kode_subkegiatan", "output", "rencana_aksi",
)  # fmt: skip
"""Fields that an indikator or a pagu can belong to."""

ANCHOR_FIELDS = frozenset(
    {"tujuan", "tujuan_sasaran", "sasaran", "sasaran_pk", "indikator", "uraian_pks", "program", "kegiatan", "outcome"}
    | {"subkegiatan", "kode", "kode_program", "kode_kegiatan", "kode_subkegiatan", "strategi", "kebijakan", "misi"}
)
"""A heading row holds at least one of these."""

VALUE_FIELDS = ("target", "baseline", "target_akhir", "realisasi")
"""Fields whose cells are read with the target grammar."""
