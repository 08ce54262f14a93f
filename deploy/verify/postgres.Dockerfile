# PostgreSQL from the binaries of the standalone stack, told what to do by the variables that the image of PostgreSQL knows.
FROM quarry-verify/java:1
COPY pgsql/ /opt/pgsql/
COPY postgres-start /opt/pgsql/start
RUN echo 'postgres:x:999:999::/var/lib/postgresql:/bin/bash' >> /etc/passwd && mkdir -p /var/lib/postgresql/data /var/run/postgresql \
    && chown -R 999:999 /var/lib/postgresql && chmod 755 /opt/pgsql/start
ENV PATH=/opt/pgsql/bin:/usr/bin:/bin
ENTRYPOINT ["/opt/pgsql/start"]
