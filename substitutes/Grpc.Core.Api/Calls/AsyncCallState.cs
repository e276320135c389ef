namespace Grpc.Core;

/// <summary>
/// What the four call objects share: the way to headers, status, trailers and disposal. Either each is a function of one state
/// object, which costs no closure, or each stands alone.
/// </summary>
readonly struct AsyncCallState
{
    readonly object? state;
    readonly object headers;
    readonly Delegate getStatus;
    readonly Delegate getTrailers;
    readonly Delegate dispose;

    public AsyncCallState(Func<object, Task<Metadata>> headers, Func<object, Status> getStatus, Func<object, Metadata> getTrailers,
        Action<object> dispose, object state)
    {
        (this.headers, this.getStatus, this.getTrailers, this.dispose) = (headers, getStatus, getTrailers, dispose);
        this.state = state ?? throw new ArgumentNullException(nameof(state));
    }

    public AsyncCallState(Task<Metadata> headers, Func<Status> getStatus, Func<Metadata> getTrailers, Action dispose) =>
        (this.headers, this.getStatus, this.getTrailers, this.dispose) = (headers, getStatus, getTrailers, dispose);

    public Task<Metadata> Headers => headers as Task<Metadata> ?? ((Func<object, Task<Metadata>>)headers)(state!);

    public Status GetStatus() => state is null ? ((Func<Status>)getStatus)() : ((Func<object, Status>)getStatus)(state);

    public Metadata GetTrailers() => state is null ? ((Func<Metadata>)getTrailers)() : ((Func<object, Metadata>)getTrailers)(state);

    public void Dispose()
    {
        if (state is null) ((Action)dispose)();
        else ((Action<object>)dispose)(state);
    }
}
