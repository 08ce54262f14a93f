# The S3 server of the standalone stack, told what to do by the variables that MinIO knows.
FROM quarry-verify/java:1
COPY lib/ /opt/store/lib/
COPY classes/ /opt/store/classes/
COPY store-start /opt/store/start
RUN mkdir -p /data && chmod 755 /opt/store/start
ENTRYPOINT ["/opt/store/start"]
