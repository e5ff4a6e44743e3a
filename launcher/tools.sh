# Finds what the scripts beside this folder need. POSIX sh; sourced, never run.

# Prints the home of a JDK 25, or says in one sentence what is missing.
find_jdk() {
  for home in "${JAVA_HOME:-}" "$(jdk_on_path)" \
      /usr/lib/jvm/* /usr/java/* /opt/jdk* /opt/java/* /opt/*/jdk* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/javac" ] && grep -q '^JAVA_VERSION="25[."]' "$home/release" 2>/dev/null; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  echo "Il manque un JDK 25 : installez Temurin 25 (paquet temurin-25-jdk, ou https://adoptium.net), ou indiquez-le par JAVA_HOME." >&2
  return 1
}

jdk_on_path() {
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    target=$(readlink "$java")
    case $target in
      /*) java=$target ;;
      *) java=$(dirname "$java")/$target ;;
    esac
  done
  dirname "$(dirname "$java")"
}

# Fails, with one sentence, unless what a build needs is there.
need_build_tools() {
  if ! command -v mvn >/dev/null 2>&1; then
    echo "Il manque Maven : installez-le (sous Debian : apt-get install maven)." >&2
    return 1
  fi
  if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "Il manque Node.js 20 ou plus récent, avec npm : installez-le (https://nodejs.org)." >&2
    return 1
  fi
  node_major=$(node -p 'process.versions.node.split(".")[0]')
  if [ "$node_major" -lt 20 ]; then
    echo "Node.js $node_major est trop ancien : il faut la version 20 ou plus récente (https://nodejs.org)." >&2
    return 1
  fi
}
