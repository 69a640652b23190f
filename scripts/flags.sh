# Read by the other scripts: the build flags, in one place. Keep them the same
# everywhere: Go caches by flags, and a cold build of Fyne takes minutes.
#
# On Linux the window is drawn through OpenGL ES: the pixels are the same, and
# its binding compiles in a quarter of the time. GL=desktop takes desktop OpenGL.

case "$(uname -s)" in
Linux | *BSD) [ "${GL:-es}" = desktop ] && WINDOW_TAGS= || WINDOW_TAGS=gles ;;
*) WINDOW_TAGS= ;;
esac

# Unit tests need no display, no OpenGL and no C compiler.
UNIT_TAGS=ci

# What is ours: everything but what is built.
GO_FILES="*.go app assets bench scenarios widgets"
GO_PACKAGES=". ./app/... ./assets/... ./bench/... ./scenarios/... ./widgets/..."

# Nothing reads the state of the checkout from the binary, and asking git for it
# fails in a checkout that somebody else owns.
export GOFLAGS="${GOFLAGS:-} -buildvcs=false"
