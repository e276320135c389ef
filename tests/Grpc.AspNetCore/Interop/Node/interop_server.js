// Serves the interop contract with @grpc/grpc-js on a port of the system's choice and prints the port. Ends with its input.
// usage: node interop_server.js FOLDER     FOLDER holds interop.proto
const { grpc, contract, initial, trailing, zeros } = require('./contract');

// Sends the headers back that ask for it; returns the trailers.
const echo = (call) => {
  const headers = new grpc.Metadata();
  call.metadata.get(initial).forEach((value) => headers.add(initial, value));
  if (call.metadata.get(initial).length > 0) call.sendMetadata(headers);
  const trailers = new grpc.Metadata();
  call.metadata.get(trailing).forEach((value) => trailers.add(trailing, value));
  return trailers;
};

const wantedError = (status, metadata) => (status && status.code !== 0 ? { code: status.code, details: status.message, metadata } : null);

const answer = async (call, request) => {
  for (const { size, interval_us } of request.response_parameters) {
    if (interval_us > 0) await new Promise((resolve) => setTimeout(resolve, interval_us / 1000));
    if (!call.write({ payload: zeros(size) })) await new Promise((resolve) => call.once('drain', resolve));
  }
};

const service = {
  EmptyCall(call, done) {
    done(null, {}, echo(call));
  },
  UnaryCall(call, done) {
    const trailers = echo(call);
    done(wantedError(call.request.response_status, trailers), { payload: zeros(call.request.response_size) }, trailers);
  },
  async StreamingOutputCall(call) {
    await answer(call, call.request);
    call.end(echo(call));
  },
  StreamingInputCall(call, done) {
    let size = 0;
    call.on('data', (request) => (size += request.payload.body.length));
    call.on('end', () => done(null, { aggregated_payload_size: size }));
  },
  FullDuplexCall(call) {
    const trailers = echo(call);
    let turn = Promise.resolve();
    call.on('data', (request) => {
      turn = turn.then(() => {
        const error = wantedError(request.response_status, trailers);
        return error ? call.emit('error', error) : answer(call, request);
      });
    });
    call.on('end', () => turn.then(() => call.end(trailers)));
  },
};

const server = new grpc.Server({ 'grpc.default_compression_algorithm': grpc.compressionAlgorithms.gzip });
server.addService(contract.TestService.service, service);
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(port);
});
process.stdin.resume().on('end', () => process.exit(0));
