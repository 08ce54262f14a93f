# The tensor engine's native libraries, unpacked: a container starts without unpacking them to a disk of its own.
ARG PARENT
FROM ${PARENT}
COPY . /opt/libtorch/
ARG PYTORCH_VERSION
ARG PYTORCH_FLAVOR
# The C library gives large blocks back after each operator, which costs a factor of three to five; threads that wait
# for each other sleep, because on shared cores spinning costs a factor of ten.
ENV PYTORCH_LIBRARY_PATH=/opt/libtorch \
    PYTORCH_VERSION=${PYTORCH_VERSION} \
    PYTORCH_FLAVOR=${PYTORCH_FLAVOR} \
    DJL_CACHE_DIR=/var/cache/quarry/djl \
    DJL_OFFLINE=true \
    OPT_OUT_TRACKING=true \
    MALLOC_ARENA_MAX=1 \
    MALLOC_MMAP_THRESHOLD_=2000000000 \
    MALLOC_TRIM_THRESHOLD_=8000000000 \
    OMP_WAIT_POLICY=passive \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility
