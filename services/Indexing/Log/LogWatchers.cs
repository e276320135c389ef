using System.Collections.Immutable;

namespace Khabar.Services.Indexing.Log;

/// <summary>Who is told of every entry that becomes durable. Thread-safe.</summary>
internal sealed class LogWatchers
{
    ImmutableArray<Action<LogRecord>> watchers = [];

    /// <summary>True if nobody is to be told.</summary>
    public bool IsEmpty => watchers.IsEmpty;

    /// <summary>Tells somebody of every entry until what is returned is disposed.</summary>
    public IDisposable Add(Action<LogRecord> watcher)
    {
        ImmutableInterlocked.Update(ref watchers, watchers => watchers.Add(watcher));
        return new Watch(this, watcher);
    }

    /// <summary>Tells everybody.</summary>
    public void Tell(LogRecord record)
    {
        foreach (var watcher in watchers) watcher(record);
    }

    sealed class Watch(LogWatchers watchers, Action<LogRecord> watcher) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref watchers.watchers, all => all.Remove(watcher));
    }
}
