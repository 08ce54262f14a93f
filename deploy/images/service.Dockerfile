# One of the four services. The context is its quarkus-app.
ARG PARENT

# The native libraries lie unpacked in the parent where they are needed. Their jar is on the class path, so an empty one
# stays: the 22 bytes of an archive without entries.
FROM ${PARENT} AS files
USER 0
COPY . /files/
RUN for jar in /files/lib/*/ai.djl.pytorch.pytorch-native-*.jar; do \
      [ ! -e "$jar" ] || printf 'PK\005\006\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000' > "$jar"; \
    done

FROM ${PARENT}
COPY --from=files /files/ /opt/quarry/
ARG PORT
ARG HEAP_PERCENT
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=${PORT} \
    JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=${HEAP_PERCENT} -XX:+ExitOnOutOfMemoryError -XX:-UsePerfData -Djava.awt.headless=true -Djava.io.tmpdir=/var/cache/quarry"
EXPOSE ${PORT}
# Ready, asked in the shell: the image holds no curl.
HEALTHCHECK --interval=5s --timeout=5s --retries=6 --start-period=120s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$QUARKUS_HTTP_PORT && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "-jar", "/opt/quarry/quarkus-run.jar"]
