# What the images of Quarry share: a Java runtime, a user, and one directory that can be written.
ARG BASE_IMAGE
FROM ${BASE_IMAGE}
RUN mkdir -p /var/cache/quarry && chown 10001:10001 /var/cache/quarry
WORKDIR /opt/quarry
USER 10001:10001
