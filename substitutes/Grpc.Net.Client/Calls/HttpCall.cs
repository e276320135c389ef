using Grpc.Core;
using Grpc.Net.Client.Protocol;
using Grpc.Net.Client.Streams;
using Grpc.Net.Messages;

namespace Grpc.Net.Client.Calls;

/// <summary>
/// One call over one HTTP/2 stream: sends the request, checks the response's head, reads messages and ends with a status, once.
/// </summary>
sealed class HttpCall<TRequest, TResponse> : ActiveCalls.Link, ICallParts, IResponses<TResponse>
    where TRequest : class where TResponse : class
{
    readonly GrpcChannel channel;
    readonly Method<TRequest, TResponse> method;
    readonly string? host;
    readonly CallOptions options;
    readonly int previousAttempts;
    readonly CallCancellation cancellation;
    readonly ResponseHeaders headers = new();
    ResponseReader? reader;
    Task<TResponse>? single;
    CallEnd? end;

    public HttpCall(GrpcChannel channel, Method<TRequest, TResponse> method, string? host, CallOptions options, int previousAttempts = 0)
    {
        (this.channel, this.method, this.host, this.options) = (channel, method, host, options);
        this.previousAttempts = previousAttempts;
        cancellation = new CallCancellation(options);
    }

    public GrpcChannel Channel => channel;
    public CallOptions Options => options;
    public Marshaller<TRequest> RequestMarshaller => method.RequestMarshaller;
    public Marshaller<TResponse> ResponseMarshaller => method.ResponseMarshaller;

    /// <summary>The requests of a call that streams them.</summary>
    public RequestStream<TRequest, TResponse> Requests { get; private set; } = null!;

    /// <summary>Completes when messages can be read or the call has ended; never fails.</summary>
    public Task Begun { get; private set; } = Task.CompletedTask;

    /// <summary>The body of the request, once it is being sent.</summary>
    public RequestContent? Content { get; private set; }

    /// <summary>How the call ended, or null.</summary>
    public CallEnd? End => Volatile.Read(ref end);

    public Task<TResponse> StartUnary(TRequest request) => single = SingleResponseAsync(Begin(request));

    public void StartServerStreaming(TRequest request) => Begun = Begin(request);

    public Task<TResponse> StartClientStreaming()
    {
        Begun = BeginStreaming();
        return single = SingleResponseAsync(Begun);
    }

    public void StartDuplexStreaming() => Begun = BeginStreaming();

    /// <summary>Starts one of several attempts of a call.</summary>
    public void StartAttempt(RequestContent content)
    {
        channel.Register(this);
        Begun = BeginAsync(content);
    }

    /// <summary>The only response of a call that was started as an attempt.</summary>
    public Task<TResponse> ReadSingleAsync() => SingleResponseAsync(Begun);

    /// <summary>
    /// The next response if it has arrived in full, without waiting. A damaged one ends the call, and
    /// <see cref="ReadAsync"/> says how.
    /// </summary>
    public bool TryRead(out TResponse? response)
    {
        response = null;
        if (End is not null || reader is not { } ready) return false;
        try
        {
            return ready.TryRead(method.ResponseMarshaller, out response);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Fail(e);
            return false;
        }
    }

    /// <summary>The next response; null when the call has ended with OK.</summary>
    /// <exception cref="RpcException">The call has ended with another status.</exception>
    public async ValueTask<TResponse?> ReadAsync()
    {
        await Begun.ConfigureAwait(false);
        try
        {
            if (End is null && await NextAsync().ConfigureAwait(false) is { } response) return response;
            EndByTrailers();
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Fail(e);
        }
    }

    /// <summary>Cancels the call unless it has ended.</summary>
    public void Cancel(string reason)
    {
        if (End is null) Finish(new CallEnd(new Status(StatusCode.Cancelled, reason), [], isLocalCancellation: true));
    }

    /// <summary>The exception that a failure of the call means to its user; ends the call with it.</summary>
    public Exception Fail(Exception exception)
    {
        var failure = exception is RpcException rpc
            ? new CallEnd(rpc.Status, rpc.Trailers)
            : TransportFailure.End(exception, cancellation);
        Finish(failure);
        return ExceptionOf(End!);
    }

    public Exception ExceptionOf(CallEnd end) => end.ToException(channel.Settings.ThrowOperationCanceled, options.CancellationToken);

    public Task<Metadata> ResponseHeadersAsync => headers.Task;

    public Status GetStatus() => Ended().Status;

    public Metadata GetTrailers() => Ended().Trailers;

    public override void Dispose()
    {
        Cancel("gRPC call disposed.");
        // A response that nobody waits for is not an unobserved exception.
        single?.ContinueWith(
            static failed => _ = failed.Exception, CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    Task Begin(TRequest request)
    {
        channel.Register(this);
        try
        {
            return BeginAsync(UnaryContent.Create(method.RequestMarshaller, request, channel.Settings, options));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Fail(e);
            return Task.CompletedTask;
        }
    }

    Task BeginStreaming()
    {
        var content = new StreamingContent();
        Requests = new RequestStream<TRequest, TResponse>(this, content);
        channel.Register(this);
        return BeginAsync(content);
    }

    async Task BeginAsync(RequestContent content)
    {
        Content = content;
        try
        {
            if (cancellation.HasDeadlinePassed) throw new OperationCanceledException();
            cancellation.Arm();
            var subchannel = channel.Connections is { } connections
                ? await connections.PickAsync(options.IsWaitForReady, cancellation.Token).ConfigureAwait(false)
                : null;
            var request = RequestHead.Message(channel, subchannel, method, host, options, previousAttempts, content);
            if (CallAuthentication.IsNeeded(channel.Settings, options))
                await CallAuthentication.AddAsync(request, channel, method, options, cancellation.Token).ConfigureAwait(false);
            var response = await channel.Invoker.SendAsync(request, cancellation.Token).ConfigureAwait(false);
            cancellation.Owns(response);
            headers.Set(response);
            if (ResponseHead.EndOf(response) is { } early)
            {
                Finish(early);
                return;
            }
            var stream = await response.Content.ReadAsStreamAsync(cancellation.Token).ConfigureAwait(false);
            reader = new ResponseReader(
                stream, channel.Settings.MaxReceiveMessageSize, ResponseHead.Decoder(response, channel.Settings), response);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Fail(e);
        }
    }

    async Task<TResponse> SingleResponseAsync(Task begun)
    {
        await begun.ConfigureAwait(false);
        try
        {
            TResponse? response = null;
            if (End is null)
            {
                response = await NextAsync().ConfigureAwait(false);
                if (response is not null && await NextAsync().ConfigureAwait(false) is not null) throw MessageErrors.MoreThanOne();
            }
            EndByTrailers();
            return response ?? throw MessageErrors.Missing();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Fail(e);
        }
    }

    /// <summary>The next message of the body; null at its end.</summary>
    ValueTask<TResponse?> NextAsync() => reader!.ReadAsync(method.ResponseMarshaller, cancellation.Token);

    /// <summary>Ends the call with the status of its trailers; throws unless it is OK.</summary>
    void EndByTrailers()
    {
        if (End is null) Finish(TrailerStatus.Of(reader!.Response));
        if (End!.Status.StatusCode != StatusCode.OK) throw ExceptionOf(End);
    }

    void Finish(CallEnd how)
    {
        if (Interlocked.CompareExchange(ref end, how, null) is not null) return;
        channel.Forget(this);
        if (how.Status.StatusCode != StatusCode.OK) headers.Fail(() => ExceptionOf(how));
        Content?.CallEnded();
        cancellation.End(abort: how.Status.StatusCode != StatusCode.OK);
    }

    CallEnd Ended() => End ?? throw new InvalidOperationException("The call has not ended.");
}
