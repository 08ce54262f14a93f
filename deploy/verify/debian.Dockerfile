# A Java runtime on Debian, in place of one from a registry. The context holds root.tar and jre/.
FROM scratch
ADD root.tar /
COPY jre/ /opt/java/
ENV PATH=/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8
