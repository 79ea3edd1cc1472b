@echo off
rem Gabung RKT: klik dua kali untuk menggabungkan buku kerja di map ini
rem (atau di map workbooks di sampingnya, bila ada), atau seret sebuah map ke atas berkas ini.
setlocal
title Gabung RKT
set "SINI=%~dp0"
set "SUMBER=%~1"
if not defined SUMBER if exist "%SINI%workbooks\" set "SUMBER=%SINI%workbooks"
if not defined SUMBER set "SUMBER=%SINI%"
rem garis miring di depan tanda kutip penutup akan menelan kutipnya (misalnya pada diska lepas D:\)
if "%SUMBER:~-1%"=="\" set "SUMBER=%SUMBER%."
if not exist "%SUMBER%\*" (
    echo Yang diseret bukan map. Seret map yang berisi buku kerja perencanaan.
    goto selesai
)
set "HASIL=%SUMBER%\hasil"

rem 1. Python yang dibawa di samping berkas ini (paket luring)
if exist "%SINI%python\python.exe" (
    "%SINI%python\python.exe" -m rkt_xl merge "%SUMBER%" -o "%HASIL%"
    goto periksa
)
rem 2. rkt-xl yang sudah terpasang
where rkt-xl >nul 2>nul
if not errorlevel 1 (
    rkt-xl merge "%SUMBER%" -o "%HASIL%"
    goto periksa
)
rem 3. Python kantor
py -c "import rkt_xl" >nul 2>nul
if not errorlevel 1 (
    py -m rkt_xl merge "%SUMBER%" -o "%HASIL%"
    goto periksa
)
python -c "import rkt_xl" >nul 2>nul
if not errorlevel 1 (
    python -m rkt_xl merge "%SUMBER%" -o "%HASIL%"
    goto periksa
)
rem 4. uv, yang mengambil sendiri apa yang diperlukan
where uv >nul 2>nul
if not errorlevel 1 if exist "%SINI%pyproject.toml" (
    uv tool run --from "%SINI%." rkt-xl merge "%SUMBER%" -o "%HASIL%"
    goto periksa
)
where uv >nul 2>nul
if not errorlevel 1 (
    uv tool run rkt-xl merge "%SUMBER%" -o "%HASIL%"
    goto periksa
)
echo rkt-xl belum terpasang di komputer ini.
echo Buka docs\pasang.md, atau minta paket luring rkt-xl kepada yang mengurus komputer kantor.
goto selesai

:periksa
if errorlevel 2 (
    echo.
    echo Penggabungan belum berhasil; baca pesan di atas.
    goto selesai
)
if exist "%HASIL%\" start "" "%HASIL%"

:selesai
echo.
echo Tekan sembarang tombol untuk menutup jendela ini.
pause >nul
endlocal
