using Grpc.AspNetCore.Server.Protocol;
using Grpc.Core;
using Grpc.Net.Messages;
using Grpc.Net.Protocol;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>One call that is being served over an HTTP/2 stream.</summary>
sealed class HttpServerCallContext(HttpContext http, ServiceCallOptions options) : ServerCallContext, IServerCallContextFeature
{
    readonly CallGate gate = new();
    Metadata? requestHeaders;
    Metadata? responseTrailers;
    AuthContext? authContext;
    ServerDeadline? deadline;
    RequestReader? requests;
    ResponseWriter? responses;
    MessageEncoder? responseEncoder;

    public HttpContext HttpContext => http;
    public ServerCallContext ServerCallContext => this;
    public bool HasEnded => gate.IsClosed;

    /// <summary>Whether the caller broke its requests off, so that nobody waits for an answer.</summary>
    public bool IsBrokenOff => requests is { IsBrokenOff: true };

    /// <summary>The requests; valid after <see cref="Begin"/>.</summary>
    public RequestReader Requests => requests!;

    /// <summary>The responses; made when first used, since the headers choose their encoding.</summary>
    public ResponseWriter Responses =>
        responses ??= new ResponseWriter(http.Response.BodyWriter, options.MaxSendMessageSize, responseEncoder);

    /// <summary>Reads the request's headers and prepares the response's.</summary>
    /// <exception cref="RpcException">UNIMPLEMENTED: the requests' encoding is not supported.</exception>
    public void Begin()
    {
        http.Response.ContentType = GrpcHeaders.ContentType;
        requests = new RequestReader(
            http.Request.BodyReader, options.MaxReceiveMessageSize, EncodingNegotiation.RequestDecoder(http, options));
        responseEncoder = EncodingNegotiation.ResponseEncoder(http, options, options.ResponseEncoding);
        deadline = ServerDeadline.Start(http, this);
    }

    /// <summary>Turns what a handler threw into the status of the call.</summary>
    public void Fail(Exception exception)
    {
        StatusCore = CallFailure.StatusOf(exception, options.EnableDetailedErrors);
        if (exception is not RpcException { Trailers: { Count: > 0 } trailers }) return;
        foreach (var entry in trailers) ResponseTrailersCore.Add(entry);
    }

    /// <summary>Sends the status, unless the deadline has.</summary>
    public async Task EndAsync()
    {
        try
        {
            if (await gate.CloseAsync()) await SendStatusAsync(deadline is { HasPassed: true } ? ServerDeadline.Exceeded : StatusCore);
        }
        finally
        {
            deadline?.Dispose();
            responses?.Dispose();
        }
    }

    /// <summary>Answers DEADLINE_EXCEEDED while the handler is still at work, unless it is just writing.</summary>
    public async Task EndAtDeadlineAsync()
    {
        if (gate.TryClose()) await SendStatusAsync(ServerDeadline.Exceeded, handlerIsAtWork: true);
    }

    /// <summary>Writes the only response, unless the deadline has ended the call.</summary>
    public void WriteLast<T>(Marshaller<T> marshaller, T response)
    {
        if (!gate.TryEnter()) return;
        try
        {
            Responses.WriteLast(marshaller, response);
        }
        finally
        {
            gate.Leave();
        }
    }

    public void EnterWrite() => gate.Enter();

    public void LeaveWrite() => gate.Leave();

    async Task SendStatusAsync(Status status, bool handlerIsAtWork = false)
    {
        try
        {
            if (responses is { IsDamaged: true })
            {
                StreamReset.Abort(http);
                return;
            }
            StatusTrailers.Set(http.Response, status, responseTrailers);
            if (handlerIsAtWork || requests is not { IsAtEnd: true }) await StreamReset.CompleteAndStopRequestAsync(http);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException && http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: there is nobody to tell the status.
        }
        finally
        {
            gate.SetClosed();
        }
    }

    protected override string MethodCore => http.Request.Path.Value!;
    protected override string HostCore => http.Request.Host.Value ?? "";
    protected override string PeerCore => PeerAddress.Of(http.Connection);
    protected override DateTime DeadlineCore => deadline?.At ?? DateTime.MaxValue;
    /// <summary>Cancelled at the deadline; for reads and writes, which notice by themselves that the caller has gone.</summary>
    public CancellationToken DeadlineToken => deadline?.Token ?? CancellationToken.None;

    protected override CancellationToken CancellationTokenCore => deadline?.Token ?? http.RequestAborted;
    protected override Metadata RequestHeadersCore => requestHeaders ??= RequestMetadata.Of(http.Request.Headers);
    protected override Metadata ResponseTrailersCore => responseTrailers ??= [];
    protected override Status StatusCore { get; set; }
    protected override WriteOptions? WriteOptionsCore { get; set; }
    protected override AuthContext AuthContextCore => authContext ??= PeerCertificate.AuthContextOf(http.Connection.ClientCertificate);

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException("Calls made by a handler take over its deadline through EnableCallContextPropagation.");

    protected override async Task WriteResponseHeadersAsyncCore(Metadata responseHeaders)
    {
        ArgumentNullException.ThrowIfNull(responseHeaders);
        if (http.Response.HasStarted) throw new InvalidOperationException("The response headers were sent already.");
        gate.Enter();
        try
        {
            foreach (var entry in responseHeaders)
            {
                if (entry.Key == GrpcHeaders.RequestEncoding)
                    responseEncoder = EncodingNegotiation.ResponseEncoder(http, options, entry.Value);
                else
                    http.Response.Headers.Append(entry.Key, MetadataHeaders.Value(entry));
            }
            await http.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            gate.Leave();
        }
    }
}
