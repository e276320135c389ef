// The interop contract as grpc-js sees it, and what both sides of it share.
const path = require('path');
const grpc = require('@grpc/grpc-js');
const protoLoader = require('@grpc/proto-loader');

const definition = protoLoader.loadSync(path.join(process.argv.at(-1), 'interop.proto'), { keepCase: true, defaults: true });

module.exports = {
  grpc,
  contract: grpc.loadPackageDefinition(definition).khabar.interop,
  initial: 'x-grpc-test-echo-initial',
  trailing: 'x-grpc-test-echo-trailing-bin',
  zeros: (size) => ({ body: Buffer.alloc(size) }),
};
