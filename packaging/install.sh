# Sourced by ./run and ./test from the root of the checkout. Installs what is missing, and nothing twice.
# install EXTRA PACKAGE-LIST...: system packages, then .venv with the project and its extra.

say() { printf 'espalier: %s\n' "$*" >&2; }

missing_packages() {  # names of the packages in the lists that are not installed, in one line
    local line name found
    sed 's/#.*//; s/[[:space:]]//g; /^$/d' "$@" | while IFS= read -r line; do
        found=
        for name in ${line//|/ }; do
            case $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) in installed) found=1 ;; esac
        done
        [ -n "$found" ] || printf '%s ' "$line"
    done
}

available_name() {  # of names of the same thing, the first that this release has
    local name
    for name in ${1//|/ }; do
        apt-cache show "$name" >/dev/null 2>&1 && { printf '%s ' "$name"; return; }
    done
    printf '%s ' "${1%%|*}"
}

install_system() {
    local missing names="" entry as_root="" download
    if ! command -v dpkg-query >/dev/null; then
        say "this is not a Debian system: if the window does not start, install what packaging/system-packages.txt lists"
        return 0
    fi
    missing=$(missing_packages "$@")
    if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then missing="$missing python3-venv"; fi
    [ -n "${missing// /}" ] || return 0
    for entry in $missing; do names="$names ${entry%%|*}"; done
    if [ "$(id -u)" = 0 ]; then as_root=env
    elif sudo -n true 2>/dev/null; then as_root="sudo env"
    else
        say "some system libraries are missing; run: sudo apt-get install -y$names"
        exit 1
    fi
    say "fetching the list of system packages"
    $as_root apt-get update -q >/dev/null 2>&1 || true
    names=""
    for entry in $missing; do names="$names $(available_name "$entry")"; done
    # shellcheck disable=SC2086
    download=$(LC_ALL=C apt-get install --no-install-recommends --assume-no $names 2>/dev/null |
        sed -n 's/^Need to get \(.*\) of archives.*/\1/p') || true  # apt-get takes "no" for a failure
    say "installing system packages${download:+ (${download})}:$names"
    # shellcheck disable=SC2086
    $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $names >/dev/null || {
        say "the system packages could not be installed; run: sudo apt-get install -y$names"
        exit 1
    }
}

fingerprint() { cat pyproject.toml packaging/install.sh 2>/dev/null | cksum | tr ' ' -; }

has_gpu() { [ -e /dev/nvidia0 ] || command -v nvidia-smi >/dev/null; }

choose_torch() {  # prints the options for pip that take the CPU build, if that is what the user wants; fails if CUDA comes
    local answer=${ESPALIER_TORCH:-}
    [ "$(uname -s)" = Darwin ] && return 0
    [ "$answer" = default ] && return 1
    has_gpu && [ -z "$answer" ] && return 1
    # Is the torch that pip would take a build for CUDA? One that ends in +cpu is not.
    if .venv/bin/python -m pip install --dry-run --quiet --no-deps --ignore-installed --report - "torch>=2.9,<2.14" 2>/dev/null |
        grep -q '"version": "[^"]*+cpu"'; then return 0; fi
    if [ -z "$answer" ] && [ -t 0 ] && [ -t 2 ]; then
        printf 'espalier: no NVIDIA GPU was found. Install the CPU build of torch (about 0.2 GB instead of 3 GB)? [Y/n] ' >&2
        read -r answer
        case $answer in [nN]*) return 1 ;; esac
    fi
    local index=https://download.pytorch.org/whl/cpu
    if .venv/bin/python -m pip download --quiet --no-deps --dest .venv/torch-cpu --index-url "$index" "torch>=2.9,<2.14" >/dev/null 2>&1; then
        printf '%s' "--find-links .venv/torch-cpu"
    else
        say "the CPU build of torch cannot be fetched from $index; taking the default build"
        return 1
    fi
}

install_python() {
    local extra=$1 stamp options
    stamp=".venv/.installed-$extra-$(fingerprint)"
    [ -e "$stamp" ] && return 0
    if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        say "Python 3.11 or newer is needed; $(python3 --version 2>&1 || echo 'python3 was not found')"
        exit 1
    fi
    [ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1 || {
        say "making a virtual environment in .venv"
        python3 -m venv --clear .venv || { say "the virtual environment could not be made; run: sudo apt-get install -y python3-venv"; exit 1; }
    }
    if [ -n "${ESPALIER_LOCKED:-}" ]; then
        say "installing exactly what packaging/test-lock.txt lists"
        .venv/bin/python -m pip install --disable-pip-version-check --quiet --require-hashes -r packaging/test-lock.txt
    fi
    local size="0.6 GB; 2 GB on disk"
    options=$(choose_torch) || size="3 GB, most of it torch for CUDA; 8 GB on disk"
    say "installing Espalier and its libraries into .venv (a download of about $size)"
    local bar=on
    [ -t 2 ] || bar=off
    # shellcheck disable=SC2086
    .venv/bin/python -m pip install --disable-pip-version-check --progress-bar $bar --quiet $options -e ".${extra:+[$extra]}" || {
        say "the installation failed (see above); run the same command again to go on"
        exit 1
    }
    rm -rf .venv/torch-cpu
    rm -f ".venv/.installed-$extra-"*
    : > "$stamp"
    say "installed ($(du -sh .venv 2>/dev/null | cut -f1) in .venv)"
}

install() {
    local extra=$1
    shift
    [ -e ".venv/.installed-$extra-$(fingerprint)" ] && [ -e ".venv/.system-$#" ] && return 0
    mkdir -p .venv
    exec 9> .venv/.lock
    if command -v flock >/dev/null; then flock 9; fi
    install_system "$@"
    install_python "$extra"
    : > ".venv/.system-$#"
    exec 9>&-
}
