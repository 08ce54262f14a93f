# The broker of standalone/kafka, told what to do by the variables that the image of Apache Kafka knows.
FROM quarry-verify/java:1
COPY lib/ /opt/kafka/lib/
COPY classes/ /opt/kafka/classes/
COPY kafka-start /opt/kafka/start
RUN mkdir -p /opt/kafka/config /opt/kafka/logs /var/lib/kafka/data && chown 1000:1000 /var/lib/kafka/data && chmod 755 /opt/kafka/start
ENTRYPOINT ["/opt/kafka/start"]
