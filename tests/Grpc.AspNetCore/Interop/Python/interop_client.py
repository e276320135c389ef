"""Runs the cases of the gRPC interoperability description with grpcio against a server and prints a line a case.

usage: interop_client.py PORT COMPRESSING_PORT FOLDER

The server at the second port compresses its responses; FOLDER holds interop_pb2.py and interop_pb2_grpc.py.
"""
import sys
import threading

sys.path.insert(0, sys.argv[3])
import grpc
import interop_pb2 as pb
import interop_pb2_grpc as stubs

SIZES = [31415, 9, 2653, 58979]
REQUEST_SIZES = [27182, 8, 1828, 45904]
SPECIAL = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"
INITIAL, TRAILING = "x-grpc-test-echo-initial", "x-grpc-test-echo-trailing-bin"
METADATA = ((INITIAL, "test_initial_metadata_value"), (TRAILING, b"\xab\xab\xab"))


def payload(size):
    return pb.Payload(body=bytes(size))


def wanting(*sizes):
    return pb.StreamingOutputCallRequest(response_parameters=[pb.ResponseParameters(size=size) for size in sizes])


def expect_status(code, call):
    try:
        call()
    except grpc.RpcError as error:
        assert error.code() == code, f"{error.code()} instead of {code}: {error.details()}"
        return error
    raise AssertionError(f"OK instead of {code}")


def empty_unary(stub):
    assert stub.EmptyCall(pb.Empty()) == pb.Empty()


def large_unary(stub, **options):
    response = stub.UnaryCall(pb.SimpleRequest(response_size=314159, payload=payload(271828)), **options)
    assert response.payload.body == bytes(314159)


def client_streaming(stub, **options):
    requests = (pb.StreamingInputCallRequest(payload=payload(size)) for size in REQUEST_SIZES)
    assert stub.StreamingInputCall(requests, **options).aggregated_payload_size == sum(REQUEST_SIZES)


def server_streaming(stub, **options):
    sizes = [len(response.payload.body) for response in stub.StreamingOutputCall(wanting(*SIZES), **options)]
    assert sizes == SIZES, sizes


class Requests:
    """Requests that are handed over one by one."""

    def __init__(self):
        self.next = threading.Condition()
        self.waiting, self.closed = [], False

    def send(self, request):
        with self.next:
            self.waiting.append(request)
            self.next.notify()

    def close(self):
        with self.next:
            self.closed = True
            self.next.notify()

    def __iter__(self):
        return self

    def __next__(self):
        with self.next:
            self.next.wait_for(lambda: self.waiting or self.closed)
            if self.waiting:
                return self.waiting.pop(0)
            raise StopIteration


def ping_pong(stub):
    requests = Requests()
    responses = stub.FullDuplexCall(requests)
    for size in SIZES:
        requests.send(wanting(size))
        assert len(next(responses).payload.body) == size
    requests.close()
    assert list(responses) == []


def empty_stream(stub):
    assert list(stub.FullDuplexCall(iter([]))) == []


def status_code_and_message(stub):
    status = pb.EchoStatus(code=2, message="test status message")
    error = expect_status(grpc.StatusCode.UNKNOWN, lambda: stub.UnaryCall(pb.SimpleRequest(response_status=status)))
    assert error.details() == status.message
    error = expect_status(
        grpc.StatusCode.UNKNOWN, lambda: list(stub.FullDuplexCall(iter([pb.StreamingOutputCallRequest(response_status=status)]))))
    assert error.details() == status.message


def special_status_message(stub):
    request = pb.SimpleRequest(response_status=pb.EchoStatus(code=2, message=SPECIAL))
    error = expect_status(grpc.StatusCode.UNKNOWN, lambda: stub.UnaryCall(request))
    assert error.details() == SPECIAL, repr(error.details())


def unimplemented_method(stub):
    expect_status(grpc.StatusCode.UNIMPLEMENTED, lambda: stub.UnimplementedCall(pb.Empty()))


def unimplemented_service(stub):
    other = stubs.UnimplementedServiceStub(channel)
    expect_status(grpc.StatusCode.UNIMPLEMENTED, lambda: other.UnimplementedCall(pb.Empty()))


def custom_metadata(stub):
    response, call = stub.UnaryCall.with_call(pb.SimpleRequest(response_size=1), metadata=METADATA)
    assert dict(call.initial_metadata())[INITIAL] == METADATA[0][1]
    assert dict(call.trailing_metadata())[TRAILING] == METADATA[1][1]
    call = stub.FullDuplexCall(iter([wanting(1)]), metadata=METADATA)
    assert len(list(call)) == 1
    assert dict(call.initial_metadata())[INITIAL] == METADATA[0][1]
    assert dict(call.trailing_metadata())[TRAILING] == METADATA[1][1]


def cancel_after_begin(stub):
    requests = Requests()
    call = stub.StreamingInputCall.future(requests)
    call.cancel()
    assert call.cancelled()
    requests.close()


def cancel_after_first_response(stub):
    requests = Requests()
    responses = stub.FullDuplexCall(requests)
    requests.send(wanting(31415))
    assert len(next(responses).payload.body) == 31415
    responses.cancel()
    expect_status(grpc.StatusCode.CANCELLED, lambda: next(responses))
    requests.close()


def timeout_on_sleeping_server(stub):
    requests = Requests()
    sleepy = pb.StreamingOutputCallRequest(response_parameters=[pb.ResponseParameters(size=1, interval_us=30_000_000)])
    requests.send(sleepy)
    expect_status(grpc.StatusCode.DEADLINE_EXCEEDED, lambda: next(stub.FullDuplexCall(requests, timeout=0.2)))
    requests.close()


def compressed_unary(_):
    stub = stubs.TestServiceStub(compressing)
    large_unary(stub, compression=grpc.Compression.Gzip)
    large_unary(stub, compression=grpc.Compression.Deflate)


def compressed_streaming(_):
    stub = stubs.TestServiceStub(compressing)
    client_streaming(stub, compression=grpc.Compression.Gzip)
    server_streaming(stub, compression=grpc.Compression.Gzip)


CASES = [
    empty_unary, large_unary, client_streaming, server_streaming, ping_pong, empty_stream, status_code_and_message,
    special_status_message, unimplemented_method, unimplemented_service, custom_metadata, cancel_after_begin,
    cancel_after_first_response, timeout_on_sleeping_server, compressed_unary, compressed_streaming,
]

channel, compressing = (grpc.insecure_channel(f"127.0.0.1:{port}") for port in sys.argv[1:3])
for case in CASES:
    try:
        case(stubs.TestServiceStub(channel))
        print(f"{case.__name__}: ok", flush=True)
    except Exception as error:  # a case that fails must not hide the others
        print(f"{case.__name__}: {type(error).__name__} {error}".replace("\n", " "), flush=True)
channel.close()
compressing.close()
