# Sets the project up on the machine it finds itself on: system packages, Python packages,
# catalogues, a browser. Sourced by the scripts of this folder; POSIX sh, since a bare machine
# has nothing else. Whatever is already there is left alone, so a second run takes a second.

set -eu
unset CDPATH PYTHONHOME PYTHONPATH
ROOT=$(cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd -P)
PYTHON=$ROOT/.venv/bin/python
READING_LANGUAGES="osd ara fas fra hat por pus rus spa ukr"

say() { printf '==> %s\n' "$*" >&2; }
stop() { printf '\n%s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# set_up app|test: makes this machine and .venv ready to run the site, or its tests too.
set_up() {
    [ -w "$ROOT" ] || stop "This folder cannot be written to, and everything is set up inside it: $ROOT"
    lock_folder
    find_home
    # shellcheck disable=SC2046  # a list of words is meant
    install_system_packages $(system_packages "$1")
    install_python_packages "$1"
    compile_catalogues
    [ "$1" != test ] || provide_browser
    exec 9<&-
}

# Two scripts started together take turns; the lock ends with the set-up or with the script.
lock_folder() {
    exec 9<"$ROOT/bin/lib.sh"
    ! has flock || flock 9
}

# Caches, fontconfig, LibreOffice and Chromium all want a home that can be written to.
find_home() {
    if [ -d "${HOME:-}" ] && [ -w "$HOME" ]; then return; fi
    HOME=$ROOT/.tools/home
    mkdir -p "$HOME"
    export HOME
}

# --- System packages ----------------------------------------------------------------------

system_packages() {
    echo libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core fonts-noto-cjk fonts-liberation
    find_python >/dev/null || echo python3 python3-venv ca-certificates
    # Not where an office with windows is: the packages without them would push it out.
    if ! { has soffice || has libreoffice; } || is_package libreoffice-core-nogui; then
        echo libreoffice-writer-nogui libreoffice-math-nogui # math: formulas in Word documents
    fi
    echo tesseract-ocr # brings English; each other language is a package
    for language in $READING_LANGUAGES; do echo "tesseract-ocr-$language"; done
    [ "$1" = test ] || return 0
    echo libatomic1 # for the driver inside the playwright wheel
    has qpdf || echo qpdf
    find_browser >/dev/null || is_ubuntu || echo chromium
}

install_system_packages() {
    has apt-get || return 0 # another system: what is missing shows itself by name
    missing=
    for package in "$@"; do
        is_package "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "Installing system packages:$missing"
    log=$(mktemp)
    apt_get update >"$log" 2>&1 || true # the lists may be good enough without a network
    # shellcheck disable=SC2086  # a list of words is meant
    if apt_get install -y --no-remove --no-install-recommends $missing >>"$log" 2>&1; then
        rm -f "$log"
        return
    fi
    grep -E '^(E:|sudo:)' "$log" >&2 || true
    rm -f "$log"
    stop "System packages are missing. Run this as root, then try again: apt-get install$missing"
}

is_package() {
    case $(dpkg-query -W -f '${Status}' "$1" 2>/dev/null) in *' ok installed') return 0 ;; esac
    return 1
}

apt_get() {
    set -- env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 "$@"
    if [ "$(id -u)" = 0 ]; then "$@"; elif has sudo; then sudo "$@"; else return 1; fi
}

is_ubuntu() { grep -qs '^ID=ubuntu$' /etc/os-release; }

# --- Python packages ----------------------------------------------------------------------

# Prints a Python that can make environments. A pyenv shim without a version behind it cannot.
find_python() {
    for candidate in python3 /usr/bin/python3 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

# .venv holds at least what locks/GROUP.txt says, or it is made anew.
install_python_packages() {
    is_installed "$1" && return
    install_uv
    if [ -e "$ROOT/.venv/unfinished" ] || ! "$PYTHON" -c '' >/dev/null 2>&1; then rm -rf "$ROOT/.venv"; fi
    say "Installing Python packages from locks/$1.txt"
    if [ -d "$ROOT/.venv" ] && fill_environment "$1"; then return; fi
    rm -rf "$ROOT/.venv"
    make_environment
    fill_environment "$1" || stop "The Python packages could not be installed; the lines above say why."
}

# The lock of the tests holds that of the site, so either stamp will do for the site.
is_installed() {
    [ ! -e "$ROOT/.venv/unfinished" ] || return 1
    for group in "$1" test; do
        if [ "$(cat "$ROOT/.venv/locked-$group" 2>/dev/null)" = "$(cksum <"$ROOT/locks/$group.txt")" ]; then
            is_alive && return
        fi
    done
    return 1
}

is_alive() { "$PYTHON" -c 'import celery, django, pypdf' >/dev/null 2>&1; }

make_environment() {
    "$UV" venv -q --python '>=3.11' --python-preference only-system "$ROOT/.venv" 2>/dev/null ||
        "$UV" venv -q --python '>=3.11' "$ROOT/.venv" ||
        stop "Python 3.11 or newer is needed, and none was found or could be fetched."
}

fill_environment() {
    : >"$ROOT/.venv/unfinished"
    "$UV" pip install -q --python "$PYTHON" --require-hashes -r "$ROOT/locks/$1.txt" && is_alive || return 1
    cksum <"$ROOT/locks/$1.txt" >"$ROOT/.venv/locked-$1"
    rm -f "$ROOT/.venv/unfinished"
}

# uv is itself locked; it lives in .tools, so that it meets no other uv of this machine.
install_uv() {
    UV=$ROOT/.tools/bin/uv
    # A house with a certificate authority of its own has it among the machine's; pip looks there anyhow.
    [ ! -s /etc/ssl/certs/ca-certificates.crt ] || export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-true}"
    wanted=$(sed -n 's/^uv==\([0-9.]*\).*/\1/p' "$ROOT/locks/tools.txt")
    case $("$UV" --version 2>/dev/null) in "uv $wanted "* | "uv $wanted") return ;; esac
    say "Installing uv $wanted"
    python=$(find_python) || stop "Python 3.11 or newer with its venv module is needed, and there is none here."
    "$python" -m venv --clear "$ROOT/.tools"
    mkdir -p "$HOME"
    "$ROOT/.tools/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$ROOT/locks/tools.txt" ||
        stop "uv could not be installed; the lines above say why."
}

# --- Catalogues and browser ---------------------------------------------------------------

compile_catalogues() {
    for catalogue in "$ROOT"/parole_site/locale/*/LC_MESSAGES/*.po; do
        [ -e "$catalogue" ] || return 0
        if ! [ "${catalogue%.po}.mo" -nt "$catalogue" ]; then
            "$PYTHON" "$ROOT/manage.py" compile_catalogues
            return
        fi
    done
}

# Prints the browser of this machine. One that comes as a snap does not start in a container
# or as root, and cannot see the tests' files.
find_browser() {
    for candidate in "${CHROMIUM:-}" chromium-headless-shell chromium google-chrome google-chrome-stable chromium-browser \
        "$ROOT"/.tools/browsers/chromium_headless_shell-*/*/*headless*shell; do
        place=$(command -v "$candidate" 2>/dev/null) || continue
        case $(readlink -f "$place") in /snap/* | */bin/snap) continue ;; esac
        head -c 4000 "$place" | grep -aq /snap/ && continue
        echo "$place"
        return
    done
    return 1
}

# Debian's shell without windows draws the same pages in less time, with the files of its whole browser.
add_quick_shell() {
    { is_package chromium && ! is_package chromium-headless-shell; } || return 0
    apt-cache show chromium-headless-shell >/dev/null 2>&1 || return 0
    say "Installing system packages: chromium-headless-shell"
    apt_get install -y --no-remove --no-install-recommends chromium-headless-shell >/dev/null 2>&1 || true
}

provide_browser() {
    [ -n "${CHROMIUM:-}" ] || add_quick_shell
    if ! find_browser >/dev/null; then
        say "Installing a browser for the tests"
        export PLAYWRIGHT_BROWSERS_PATH="$ROOT/.tools/browsers"
        "$PYTHON" -m playwright install --with-deps chromium-headless-shell >&2 || true
    fi
    CHROMIUM=$(find_browser) ||
        stop "The tests need a browser. Install Chromium or Google Chrome (not as a snap), or set CHROMIUM to the path of one, then try again."
    export CHROMIUM
}
