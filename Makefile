# Thin on purpose: scripts/environment.sh does the work.
#   make run ARGS='today'      make test ARGS='tests/ground -x'      make run PYTHON=python3.12

.NOTPARALLEL:
.PHONY: help run test test-long check bench pictures

help:
	@sh scripts/environment.sh help

run:
	@sh scripts/environment.sh run $(ARGS)

test:
	@sh scripts/environment.sh test $(ARGS)

test-long:
	@sh scripts/environment.sh test-long $(ARGS)

check:
	@sh scripts/environment.sh check

bench:
	@sh scripts/environment.sh bench $(ARGS)

pictures:
	@sh scripts/environment.sh pictures $(ARGS)
