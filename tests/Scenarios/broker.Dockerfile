# Where no registry is reachable: RabbitMQ from the distribution's packages, which takes its first user from the same variables as the
# official image. compose.sh builds it on KHABAR_BASE_IMAGE.
ARG BASE_IMAGE
FROM ${BASE_IMAGE}
RUN command -v rabbitmq-server || { apt-get update && apt-get install -y --no-install-recommends rabbitmq-server; }
ENV RABBITMQ_CONFIG_FILE=/tmp/rabbitmq.conf
CMD ["bash", "-c", "printf 'default_user = %s\\ndefault_pass = %s\\nlog.console = true\\n' \"$RABBITMQ_DEFAULT_USER\" \"$RABBITMQ_DEFAULT_PASS\" > $RABBITMQ_CONFIG_FILE && chown -R rabbitmq /var/lib/rabbitmq /var/log/rabbitmq && exec rabbitmq-server"]
