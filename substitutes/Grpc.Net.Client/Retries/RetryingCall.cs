using Grpc.Core;
using Grpc.Net.Client.Calls;
using Grpc.Net.Client.Protocol;
using Grpc.Net.Client.Streams;
using Grpc.Net.Messages;

namespace Grpc.Net.Client.Retries;

/// <summary>
/// A call that is made of attempts (gRFC A6). The first whose response begins, or the last that fails, is chosen; from then on
/// the call is that attempt.
/// </summary>
sealed class RetryingCall<TRequest, TResponse> : ActiveCalls.Link, ICallParts, IResponses<TResponse>
    where TRequest : class where TResponse : class
{
    readonly GrpcChannel channel;
    readonly Method<TRequest, TResponse> method;
    readonly string? host;
    readonly CallOptions options;
    readonly RetrySettings settings;
    readonly DateTime? deadline;
    readonly RequestLog log;
    readonly CancellationTokenSource cancelled = new();
    readonly TaskCompletionSource<HttpCall<TRequest, TResponse>> chosen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    string? cancelReason;

    public RetryingCall(GrpcChannel channel, Method<TRequest, TResponse> method, string? host, CallOptions options, RetrySettings settings)
    {
        (this.channel, this.method, this.host, this.options, this.settings) = (channel, method, host, options, settings);
        deadline = CallCancellation.DeadlineOf(options);
        log = new RequestLog(channel.Policies.Buffer);
    }

    /// <summary>The requests of a call that streams them.</summary>
    public ReplayedRequestStream<TRequest> Requests { get; private set; } = null!;

    public Task<Metadata> ResponseHeadersAsync => HeadersAsync();

    /// <summary>Starts a call with a stream of requests.</summary>
    public void Start()
    {
        Requests = new ReplayedRequestStream<TRequest>(
            log, NewSerializer(), method.RequestMarshaller, Encoder(), options.WriteOptions, EndOrNull);
        Run();
    }

    /// <summary>Starts a call with one request.</summary>
    public void Start(TRequest request) => Run(() =>
    {
        using var serializer = NewSerializer();
        log.Append(serializer.Frame(method.RequestMarshaller, request, Encoder()).ToArray());
        log.Complete();
    });

    /// <summary>Starts a call with a stream of requests and one response.</summary>
    public Task<TResponse> StartSingle()
    {
        Start();
        return ReadSingleAsync();
    }

    /// <summary>Starts a call with one request and one response.</summary>
    public Task<TResponse> StartSingle(TRequest request)
    {
        Start(request);
        return ReadSingleAsync();
    }

    public bool TryRead(out TResponse? response)
    {
        response = null;
        return chosen.Task.IsCompletedSuccessfully && chosen.Task.Result.TryRead(out response);
    }

    public async ValueTask<TResponse?> ReadAsync()
    {
        var response = await (await chosen.Task.ConfigureAwait(false)).ReadAsync().ConfigureAwait(false);
        if (response is null) channel.Policies.Throttle?.CallSucceeded();
        return response;
    }

    public void Cancel(string reason)
    {
        cancelReason ??= reason;
        if (chosen.Task.IsCompletedSuccessfully) chosen.Task.Result.Cancel(reason);
        else cancelled.Cancel();
    }

    public Status GetStatus() => Chosen().GetStatus();

    public Metadata GetTrailers() => Chosen().GetTrailers();

    public override void Dispose()
    {
        Cancel("gRPC call disposed.");
        channel.Forget(this);
        log.End();
    }

    void Run(Action? writeRequest = null)
    {
        channel.Register(this);
        _ = RunAsync(writeRequest);
    }

    async Task RunAsync(Action? writeRequest)
    {
        HttpCall<TRequest, TResponse> last;
        try
        {
            writeRequest?.Invoke();
            last = settings.HedgingDelay is { } delay
                ? await HedgeAsync(delay).ConfigureAwait(false)
                : await RetryAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            last = Attempt(0);
            if (cancelReason is { } reason) last.Cancel(reason);
            else last.Fail(e);
        }
        log.Choose();
        chosen.SetResult(last);
        if (cancelReason is { } late) last.Cancel(late);
        channel.Forget(this);
        // A writer may wait for an attempt that has ended.
        if (last is { End: null, Content: ReplayContent content }) await content.Ended.ConfigureAwait(false);
        log.End();
    }

    /// <summary>One attempt after the other, with a pause after each failure.</summary>
    async Task<HttpCall<TRequest, TResponse>> RetryAsync()
    {
        for (var number = 1; ; number++)
        {
            var attempt = await BegunAsync(number).ConfigureAwait(false);
            if (attempt.End is not { } end) return attempt;
            if (!MayFollow(end, number, out var pushback)) return attempt;
            await PauseAsync(pushback ?? settings.PauseAfter(number)).ConfigureAwait(false);
        }
    }

    /// <summary>An attempt after each delay, or at once after a failure that is not fatal; the first to begin wins.</summary>
    async Task<HttpCall<TRequest, TResponse>> HedgeAsync(TimeSpan delay)
    {
        var running = new List<HttpCall<TRequest, TResponse>>();
        var started = 0;
        HttpCall<TRequest, TResponse>? winner = null;
        while (winner is null)
        {
            running.Add(Started(++started));
            var wait = started < settings.MaxAttempts && !log.IsFinal ? PauseAsync(delay) : Task.Delay(Timeout.Infinite, cancelled.Token);
            while (winner is null)
            {
                var first = await Task.WhenAny([wait, .. running.Select(attempt => attempt.Begun)]).ConfigureAwait(false);
                if (first == wait)
                {
                    foreach (var attempt in running)
                        if (wait.IsCanceled)
                            attempt.Cancel(cancelReason ?? "The call was cancelled.");
                    await wait.ConfigureAwait(false);
                    break;
                }
                var done = running.Find(attempt => attempt.Begun == first)!;
                running.Remove(done);
                var mayFollow = done.End is { } end && MayFollow(end, started, out _);
                if (done.End is null || (!mayFollow && (running.Count == 0 || !settings.Allows(done.End.Status.StatusCode)))) winner = done;
                else if (mayFollow) break;
            }
        }
        foreach (var loser in running) loser.Cancel("Another attempt of the call was quicker.");
        return winner;
    }

    /// <summary>Whether another attempt may follow one that ended, and the pause that the server asks for.</summary>
    bool MayFollow(CallEnd end, int number, out TimeSpan? pushback)
    {
        pushback = null;
        var throttle = channel.Policies.Throttle;
        if (end.IsLocalCancellation || !settings.Allows(end.Status.StatusCode)) return false;
        throttle?.CallFailed();
        return Pushback.Allows(end.Trailers, out pushback) && number < settings.MaxAttempts && !log.IsFinal
            && throttle is not { AllowsRetry: false };
    }

    async Task PauseAsync(TimeSpan pause)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancelled.Token, options.CancellationToken);
        if (deadline is { } at && at - DateTime.UtcNow < pause)
        {
            await Task.Delay(TimeSpan.FromTicks(Math.Max(0, (at - DateTime.UtcNow).Ticks)), over.Token).ConfigureAwait(false);
            throw new OperationCanceledException("The deadline passed between two attempts.");
        }
        await Task.Delay(pause, over.Token).ConfigureAwait(false);
    }

    async Task<HttpCall<TRequest, TResponse>> BegunAsync(int number)
    {
        var attempt = Started(number);
        using var registration = cancelled.Token.UnsafeRegister(
            static state => ((HttpCall<TRequest, TResponse>)state!).Cancel("gRPC call disposed."), attempt);
        await attempt.Begun.ConfigureAwait(false);
        return attempt;
    }

    HttpCall<TRequest, TResponse> Started(int number)
    {
        var attempt = Attempt(number - 1);
        attempt.StartAttempt(new ReplayContent(log));
        return attempt;
    }

    HttpCall<TRequest, TResponse> Attempt(int previousAttempts) => new(channel, method, host, options, previousAttempts);

    async Task<TResponse> ReadSingleAsync()
    {
        try
        {
            var response = await (await chosen.Task.ConfigureAwait(false)).ReadSingleAsync().ConfigureAwait(false);
            channel.Policies.Throttle?.CallSucceeded();
            return response;
        }
        finally
        {
            log.End();
        }
    }

    async Task<Metadata> HeadersAsync() => await (await chosen.Task.ConfigureAwait(false)).ResponseHeadersAsync.ConfigureAwait(false);

    HttpCall<TRequest, TResponse> Chosen() => chosen.Task.IsCompletedSuccessfully
        ? chosen.Task.Result
        : throw new InvalidOperationException("The call has not ended.");

    Exception? EndOrNull() => chosen.Task is { IsCompletedSuccessfully: true, Result: { End: { } end } call }
        ? end.Status.StatusCode == StatusCode.OK
            ? new InvalidOperationException("Can't write the message because the call is complete.")
            : call.ExceptionOf(end)
        : null;

    MessageSerializer NewSerializer() => new(channel.Settings.MaxSendMessageSize);

    MessageEncoder? Encoder() => RequestEncoding.Encoder(options, channel.Settings);
}
