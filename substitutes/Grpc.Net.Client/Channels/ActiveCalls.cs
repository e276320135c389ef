namespace Grpc.Net.Client;

/// <summary>The calls of a channel that have not ended, as a list linked through the calls themselves. Safe for concurrent use.</summary>
sealed class ActiveCalls
{
    readonly Lock gate = new();
    Link? first;
    bool isClosed;

    /// <summary>A call's place in the list.</summary>
    public abstract class Link : IDisposable
    {
        internal Link? Previous, Next;
        internal bool IsListed;

        public abstract void Dispose();
    }

    /// <exception cref="ObjectDisposedException">The channel was disposed.</exception>
    public void Add(Link call)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isClosed, typeof(GrpcChannel));
            call.Next = first;
            if (first is not null) first.Previous = call;
            first = call;
            call.IsListed = true;
        }
    }

    public void Remove(Link call)
    {
        lock (gate)
        {
            if (!call.IsListed) return;
            if (call.Previous is null) first = call.Next;
            else call.Previous.Next = call.Next;
            if (call.Next is not null) call.Next.Previous = call.Previous;
            (call.Previous, call.Next, call.IsListed) = (null, null, false);
        }
    }

    /// <summary>Cancels every call and takes no more.</summary>
    public void Close()
    {
        var calls = new List<Link>();
        lock (gate)
        {
            isClosed = true;
            for (var call = first; call is not null; call = call.Next) calls.Add(call);
        }
        foreach (var call in calls) call.Dispose();
    }
}
