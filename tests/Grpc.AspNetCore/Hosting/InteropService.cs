using Google.Protobuf;
using Grpc.Core;
using Khabar.Interop;

namespace Grpc.AspNetCore.Tests.Hosting;

/// <summary>The server side of the interoperability tests.</summary>
sealed class InteropService(CallJournal journal) : TestService.TestServiceBase
{
    const string EchoInitial = "x-grpc-test-echo-initial";
    const string EchoTrailing = "x-grpc-test-echo-trailing-bin";

    public override async Task<Empty> EmptyCall(Empty request, ServerCallContext context)
    {
        await EchoMetadataAsync(context);
        return request;
    }

    public override async Task<SimpleResponse> UnaryCall(SimpleRequest request, ServerCallContext context)
    {
        await EchoMetadataAsync(context);
        if (request.ResponseCompressed is { Value: false }) context.WriteOptions = new WriteOptions(WriteFlags.NoCompress);
        ThrowIfStatusWanted(request.ResponseStatus);
        return new SimpleResponse { Payload = Zeros(request.ResponseSize) };
    }

    public override async Task StreamingOutputCall(
        StreamingOutputCallRequest request, IServerStreamWriter<StreamingOutputCallResponse> responseStream, ServerCallContext context)
    {
        await EchoMetadataAsync(context);
        await AnswerAsync(request, responseStream, context);
    }

    public override async Task<StreamingInputCallResponse> StreamingInputCall(
        IAsyncStreamReader<StreamingInputCallRequest> requestStream, ServerCallContext context)
    {
        var size = 0;
        journal.Add("input began");
        try
        {
            await foreach (var request in requestStream.ReadAllAsync()) size += request.Payload?.Body.Length ?? 0;
        }
        catch (Exception e) when (context.CancellationToken.IsCancellationRequested)
        {
            journal.Add($"input cancelled: {e.GetType().Name}");
            throw;
        }
        return new StreamingInputCallResponse { AggregatedPayloadSize = size };
    }

    public override async Task FullDuplexCall(
        IAsyncStreamReader<StreamingOutputCallRequest> requestStream, IServerStreamWriter<StreamingOutputCallResponse> responseStream,
        ServerCallContext context)
    {
        await EchoMetadataAsync(context);
        try
        {
            await foreach (var request in requestStream.ReadAllAsync()) await AnswerAsync(request, responseStream, context);
        }
        catch (Exception) when (context.CancellationToken.IsCancellationRequested)
        {
            journal.Add("duplex cancelled");
            throw;
        }
    }

    static async Task AnswerAsync(
        StreamingOutputCallRequest request, IServerStreamWriter<StreamingOutputCallResponse> responses, ServerCallContext context)
    {
        ThrowIfStatusWanted(request.ResponseStatus);
        foreach (var wanted in request.ResponseParameters)
        {
            if (wanted.IntervalUs > 0) await Task.Delay(TimeSpan.FromMicroseconds(wanted.IntervalUs), context.CancellationToken);
            if (wanted.Compressed is { } compressed)
                responses.WriteOptions = new WriteOptions(compressed.Value ? 0 : WriteFlags.NoCompress);
            await responses.WriteAsync(new StreamingOutputCallResponse { Payload = Zeros(wanted.Size) });
        }
    }

    static async Task EchoMetadataAsync(ServerCallContext context)
    {
        if (context.RequestHeaders.GetValue(EchoInitial) is { } initial)
            await context.WriteResponseHeadersAsync([new Metadata.Entry(EchoInitial, initial)]);
        if (context.RequestHeaders.GetValueBytes(EchoTrailing) is { } trailing) context.ResponseTrailers.Add(EchoTrailing, trailing);
    }

    static void ThrowIfStatusWanted(EchoStatus? wanted)
    {
        if (wanted is { Code: not 0 }) throw new RpcException(new Status((StatusCode)wanted.Code, wanted.Message));
    }

    static Payload Zeros(int size) => new() { Body = ByteString.CopyFrom(new byte[size]) };
}
