# One image that holds every service; PROGRAM says which one a container runs.
# BASE_IMAGE: any Debian-like image that has, or whose package feed has, .NET 10.
ARG BASE_IMAGE=ubuntu:26.04

FROM ${BASE_IMAGE} AS build
RUN command -v dotnet || { apt-get update && apt-get install -y --no-install-recommends dotnet-sdk-10.0 ca-certificates; }
WORKDIR /source
COPY . .
# The gateway can run the whole suite in its own process, so what is published for it is all there is.
RUN dotnet publish gateway -c Release -o /app

FROM ${BASE_IMAGE}
# The dictionaries are GPL and optional: read at run time when they are there.
RUN packages="$(command -v dotnet >/dev/null || echo aspnetcore-runtime-10.0) $([ -e /usr/share/dictd/freedict-eng-ara.index ] || echo dict-freedict-eng-ara dict-freedict-ara-eng)" \
    && if [ "$packages" != " " ]; then apt-get update && apt-get install -y --no-install-recommends $packages && rm -rf /var/lib/apt/lists/*; fi
RUN useradd --system --uid 10001 khabar && mkdir /data && chown khabar /data
COPY --from=build /app /app
ENV PROGRAM=Khabar.Gateway
USER khabar
WORKDIR /app
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=2s --start-period=20s CMD bash -c '</dev/tcp/127.0.0.1/8080'
ENTRYPOINT ["bash", "-c", "exec dotnet \"/app/$PROGRAM.dll\" --urls http://+:8080 --data /data \"$@\"", "--"]
