# The quarry command line, for the services that QUARRY_INGEST_URL and QUARRY_SELECTOR_URL name. The context is the
# launcher's target directory.
ARG PARENT
FROM ${PARENT}
COPY quarry.jar /opt/quarry/
COPY lib/ /opt/quarry/lib/
# Where fontconfig puts its index.
ENV XDG_CACHE_HOME=/tmp
WORKDIR /work
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dquarry.home=/work", "-jar", "/opt/quarry/quarry.jar"]
