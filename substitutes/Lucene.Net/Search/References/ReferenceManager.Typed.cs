namespace Lucene.Net.Search;

/// <summary>
/// Hands out one shared, reference-counted object, and replaces it by a newer one while others still use the old one: each is closed when
/// the last of its users has released it.
/// </summary>
/// <remarks>Thread-safe. Refreshes exclude each other; acquiring never waits for one.</remarks>
/// <typeparam name="G">The type of object.</typeparam>
public abstract class ReferenceManager<G> : IDisposable
    where G : class
{
    readonly Lock refreshing = new();
    readonly Lock swapping = new();
    ReferenceManager.IRefreshListener[] listeners = [];
    volatile G? current;

    /// <summary>For derived classes, which set <see cref="Current"/>.</summary>
    protected ReferenceManager()
    {
    }

    /// <summary>The newest object; null once this is disposed.</summary>
    protected G? Current
    {
        get => current;
        set => current = value;
    }

    /// <summary>The newest object, to be given back by <see cref="Release"/>.</summary>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public G Acquire()
    {
        while (true)
        {
            var reference = ThrowIfDisposed();
            if (TryIncRef(reference))
            {
                return reference;
            }
            // It was closed between the two steps, so there is a newer one, unless someone released it too often.
            if (GetRefCount(reference) == 0 && ReferenceEquals(current, reference))
            {
                throw new InvalidOperationException("The managed reference was closed by others: it was released more often than acquired.");
            }
        }
    }

    /// <summary>Gives back an object that <see cref="Acquire"/> gave.</summary>
    public void Release(G reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        DecRef(reference);
    }

    /// <summary>Replaces the object if there is a newer one, unless another thread is about it.</summary>
    /// <returns>Whether this thread has looked; then the next <see cref="Acquire"/> gives an object as of now or later.</returns>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public bool MaybeRefresh()
    {
        ThrowIfDisposed();
        if (!refreshing.TryEnter())
        {
            return false;
        }
        try
        {
            Refresh();
            return true;
        }
        finally
        {
            refreshing.Exit();
        }
    }

    /// <summary>Replaces the object if there is a newer one, waiting for another thread that is about it.</summary>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public void MaybeRefreshBlocking()
    {
        ThrowIfDisposed();
        lock (refreshing)
        {
            Refresh();
        }
    }

    /// <summary>Has a listener told of refreshes.</summary>
    public virtual void AddListener(ReferenceManager.IRefreshListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        lock (swapping)
        {
            listeners = [.. listeners, listener];
        }
    }

    /// <summary>Has a listener told no more.</summary>
    public virtual void RemoveListener(ReferenceManager.IRefreshListener listener)
    {
        lock (swapping)
        {
            listeners = [.. listeners.Where(present => !ReferenceEquals(present, listener))];
        }
    }

    /// <summary>Lets go of the object; those who hold it may go on until they release it.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the object. Calls after the first do nothing.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Swap(null);
        }
    }

    /// <summary>Takes back one use of an object.</summary>
    protected abstract void DecRef(G reference);

    /// <summary>A newer object, with one use of its own; null if there is none.</summary>
    protected abstract G? RefreshIfNeeded(G referenceToRefresh);

    /// <summary>Adds a use of an object; false if it is closed.</summary>
    protected abstract bool TryIncRef(G reference);

    /// <summary>How many uses an object has.</summary>
    protected abstract int GetRefCount(G reference);

    /// <summary>Called after each refresh that was tried.</summary>
    protected virtual void AfterMaybeRefresh()
    {
    }

    void Refresh()
    {
        var reference = Acquire();
        var refreshed = false;
        var told = listeners;
        try
        {
            Array.ForEach(told, listener => listener.BeforeRefresh());
            if (RefreshIfNeeded(reference) is { } newer)
            {
                Install(newer);
                refreshed = true;
            }
        }
        finally
        {
            Release(reference);
            Array.ForEach(told, listener => listener.AfterRefresh(refreshed));
        }
        AfterMaybeRefresh();
    }

    void Install(G newer)
    {
        try
        {
            Swap(newer);
        }
        catch (ObjectDisposedException)
        {
            // Nobody will ever acquire it.
            Release(newer);
            throw;
        }
    }

    void Swap(G? newer)
    {
        G? old;
        lock (swapping)
        {
            if (newer is not null)
            {
                ThrowIfDisposed();
            }
            old = current;
            current = newer;
        }
        if (old is not null)
        {
            Release(old);
        }
    }

    G ThrowIfDisposed() => current ?? throw new ObjectDisposedException(GetType().Name, "This manager of references is disposed.");
}
