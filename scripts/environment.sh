#!/bin/sh
# Makes the project's virtual environments and runs things in them. Called by the Makefile.
#
# .venv holds what a person needs, .venv-dev also the extra `dev`. Each carries a stamp with the
# folder, the Python and the pyproject.toml that it was made from; while the stamp still matches,
# a start only compares it. Both are editable installs, so a change of code needs no new install.
# pip's configuration is used as it stands: nothing here names a package index.

set -eu

cd "$(dirname "$0")/.."
root=$(pwd -P)
making=''
lock=''

usage() {
    cat <<'TEXT'
make run        open lumbarjack (ARGS='today' runs that command; PYTHON=... chooses a Python)
make test       the tests (ARGS='tests/ground -x' goes to pytest)
make test-long  the tests with the long versions of the properties
make check      lint, format, types, import contracts, the catalogue
make bench      start-up times, and what the figure costs
make pictures   draw the pictures in screenshots/ again
TEXT
}

say() {
    printf '%s\n' "$*" >&2
}

# A line that the next one covers; only for a person who is watching.
passing() {
    [ ! -t 2 ] || printf '\r\033[K%s' "$1" >&2
}

give_up() {
    unset IFS
    say 'lumbarjack needs Python 3.11 or newer that can make a virtual environment;' \
        "on Debian or Ubuntu: apt-get install git make python3-venv${PYTHON:+ (tried $PYTHON)}"
    exit 2
}

tidy() {
    status=$?
    trap - EXIT
    [ -z "$making" ] || rm -rf "$making" || :
    [ -z "$lock" ] || rm -f "$lock"
    exit "$status"
}
trap tidy EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Prints "3.12 /its/prefix" where $1 is a Python that will do.
identity() {
    "$1" -I -S -c 'import sys
if sys.version_info < (3, 11):
    raise SystemExit(1)
print("%d.%d %s" % (*sys.version_info[:2], sys.base_prefix))' 2>/dev/null
}

candidates() {
    if [ -n "${PYTHON:-}" ]; then
        printf '%s\n' "$PYTHON"
    else
        printf '%s\n' python3.14 python3.13 python3.12 python3.11 python3
    fi
}

stamp_of() {
    printf '%s\n%s\n%s\n' "$root" "$2" "$1"
    cat pyproject.toml
}

fresh() {
    [ -f "$1/lumbarjack-stamp" ] && who=$(identity "$1/bin/python") || return 1
    [ -z "${PYTHON:-}" ] || [ "$(identity "$PYTHON")" = "$who" ] || return 1
    stamp_of "$1" "$who" | cmp -s - "$1/lumbarjack-stamp"
}

# An environment of this folder and this Python: a changed pyproject.toml needs an install only.
can_be_kept() {
    who=$(identity "$1/bin/python") || return 1
    [ -z "${PYTHON:-}" ] || [ "$(identity "$PYTHON")" = "$who" ] || return 1
    [ "$(sed -n '1,2p' "$1/lumbarjack-stamp" 2>/dev/null)" = "$root
$who" ]
}

has_pip() {
    identity "$1/bin/python" >/dev/null && "$1/bin/python" -m pip --version >/dev/null 2>&1
}

outer_pip() {
    if [ "$pip_from" = pip ]; then pip "$@"; else "$pip_from" -m pip "$@"; fi
}

# An environment without a pip of its own is filled by one from outside: `pip_from` says which.
make_bare() {
    "$1" -m venv --without-pip "$2" || return 1
    for pip_from in "$1" pip; do
        ! outer_pip --python "$2/bin/python" --version || return 0
    done
    pip_from=''
    return 1
}

# $1 the way, $2 the Python, $3 the environment.
make_with() {
    pip_from=''
    case $1 in
        venv) "$2" -m venv "$3" && has_pip "$3" ;;
        uv) uv venv --seed --python "$2" "$3" && has_pip "$3" ;;
        virtualenv) virtualenv --python "$2" "$3" && has_pip "$3" ;;
        bare) make_bare "$2" "$3" ;;
    esac
} >/dev/null 2>&1

make_environment() {
    passing "Making $1 ..."
    seen=''
    IFS='
'
    for python in $(candidates); do
        who=$(identity "$python") || continue
        case $seen in *"<$who>"*) continue ;; esac
        seen="$seen<$who>"
        for way in venv uv virtualenv bare; do
            making=$1
            rm -rf "$1"
            if make_with "$way" "$python" "$1"; then
                unset IFS
                passing ''
                return
            fi
        done
    done
    passing ''
    give_up
}

# $1 the environment, $2 what to install.
install_into() {
    if [ -n "$pip_from" ]; then
        outer_pip --python "$1/bin/python" install -qq --editable "$2"
    else
        "$1/bin/python" -m pip install -qq --editable "$2"
    fi
}

# One at a time: the lock is a link that points to its owner's process number.
take_turn() {
    until ln -s "$$" "$1.lock" 2>/dev/null; do
        owner=$(readlink "$1.lock") || [ -w . ] || return 0
        if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
            rm -f "$1.lock"
        else
            passing "Waiting for process $owner, which is making $1 ..."
            sleep 1
        fi
    done
    lock=$1.lock
    passing ''
}

end_turn() {
    making=''
    rm -f "$lock"
    lock=''
}

# $1 the environment, $2 the extras in brackets or nothing.
ensure() {
    ! fresh "$1" || return 0
    take_turn "$1"
    if fresh "$1"; then
        end_turn
        return
    fi
    pip_from=''
    if can_be_kept "$1" && has_pip "$1"; then
        say "Installing what pyproject.toml asks for into $1 ..."
    else
        make_environment "$1"
        say "Installing lumbarjack into $1 (this once; about a minute) ..."
    fi
    if ! install_into "$1" ".$2"; then
        say "lumbarjack could not be installed into $1; what pip says above tells why." \
            'The first start needs the package index.'
        exit 2
    fi
    stamp_of "$1" "$(identity "$1/bin/python")" >"$1/lumbarjack-stamp"
    end_turn
}

develop() {
    ensure .venv-dev '[dev]'
    bin=.venv-dev/bin
}

step() {
    printf '%s\n' "- $*"
    "$bin/$@" || failed=1
}

check() {
    failed=0
    step python -m ruff check .
    step python -m ruff format --check .
    step python -m mypy
    step lint-imports
    step lumbarjack catalog check
    step python -m scripts.rules_page --check
    return "$failed"
}

task=${1:-help}
[ $# -eq 0 ] || shift
case $task in
    help) usage ;;
    run)
        ensure .venv ''
        exec .venv/bin/lumbarjack "$@"
        ;;
    test)
        develop
        exec "$bin/python" -m pytest -n auto --dist loadgroup "$@"
        ;;
    test-long)
        develop
        exec "$bin/python" -m pytest -n auto --dist loadgroup --long "$@"
        ;;
    check)
        develop
        check
        ;;
    bench)
        develop
        "$bin/python" benchmarks/startup.py "$@"
        "$bin/python" benchmarks/figure.py
        ;;
    pictures)
        develop
        exec "$bin/python" -m scripts.pictures "$@"
        ;;
    *)
        usage >&2
        exit 2
        ;;
esac
