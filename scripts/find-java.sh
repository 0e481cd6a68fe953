# Sourced by mvnw and scripts/impact: finds Java without starting one.
# find_java PROGRAM VERSION prints the home of a Java that has bin/PROGRAM (java or javac) and at least this feature
# version: JAVA_HOME, else PROGRAM on the PATH, else the newest of the usual places; nothing if there is none.

# Feature version of the Java home $1, empty when it lacks the program $2: read from its release file.
java_version() {
	[ -x "$1/bin/$2" ] || [ -x "$1/bin/$2.exe" ] || return 0
	if [ -r "$1/release" ]; then
		sed -n 's/^JAVA_VERSION="\{0,1\}\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' "$1/release" | head -n 1
	else
		"$1/bin/java" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1
	fi
}

java_fits() {
	found=$(java_version "$1" "$2")
	[ -n "$found" ] && [ "$found" -ge "$3" ]
}

find_java() {
	if [ -n "${JAVA_HOME:-}" ] && java_fits "$JAVA_HOME" "$1" "$2"; then
		printf '%s\n' "$JAVA_HOME"
		return
	fi
	program=$(command -v "$1" 2>/dev/null || :)
	if [ -n "$program" ]; then
		while [ -L "$program" ]; do
			link=$(readlink "$program")
			case $link in /*) program=$link ;; *) program=$(dirname "$program")/$link ;; esac
		done
		home=$(cd "$(dirname "$program")/.." && pwd -P)
		if java_fits "$home" "$1" "$2"; then
			printf '%s\n' "$home"
			return
		fi
	fi
	if [ -x /usr/libexec/java_home ]; then
		home=$(/usr/libexec/java_home -v "$2+" 2>/dev/null || :)
		if [ -n "$home" ] && java_fits "$home" "$1" "$2"; then
			printf '%s\n' "$home"
			return
		fi
	fi
	best=
	best_version=0
	for home in ${MVNW_JVM_DIRS:-/usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home} \
		"${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
		"$HOME"/.local/share/mise/installs/java/*; do
		[ -d "$home" ] || continue
		version=$(java_version "$home" "$1")
		if [ -n "$version" ] && [ "$version" -ge "$2" ] && [ "$version" -gt "$best_version" ]; then
			best=$home
			best_version=$version
		fi
	done
	[ -n "$best" ] && printf '%s\n' "$best"
}
