namespace Lucene.Net.Index;

/// <summary>
/// Runs merges on threads of their own. If more wait than are allowed to, the thread that adds documents waits too, so that segments do
/// not pile up. A merge that fails is thrown to the next caller that waits or commits; its segments stay as they are.
/// </summary>
public class ConcurrentMergeScheduler : MergeScheduler
{
    public const int DEFAULT_MAX_THREAD_COUNT = 1;
    public const int DEFAULT_MAX_MERGE_COUNT = 2;

    readonly object guard = new();
    readonly List<Thread> threads = [];

    /// <summary>Merges that run at once.</summary>
    public virtual int MaxThreadCount { get; private set; } = DEFAULT_MAX_THREAD_COUNT;

    /// <summary>Merges that run or wait before threads that add documents wait.</summary>
    public virtual int MaxMergeCount { get; private set; } = DEFAULT_MAX_MERGE_COUNT;

    /// <exception cref="ArgumentException">A number is below 1, or more threads than merges are allowed.</exception>
    public virtual void SetMaxMergesAndThreads(int maxMergeCount, int maxThreadCount)
    {
        if (maxThreadCount < 1) throw new ArgumentException("maxThreadCount should be at least 1");
        if (maxMergeCount < 1) throw new ArgumentException("maxMergeCount should be at least 1");
        if (maxThreadCount > maxMergeCount) throw new ArgumentException($"maxThreadCount should be <= maxMergeCount (= {maxMergeCount})");
        lock (guard) (MaxMergeCount, MaxThreadCount) = (maxMergeCount, maxThreadCount);
    }

    public override void Merge(IndexWriter writer, MergeTrigger trigger, bool newMergesFound)
    {
        lock (guard)
        {
            while (threads.Count < MaxThreadCount && writer.GetNextMerge() is { } merge) Start(writer, merge);
            // A merging thread itself must not wait for merges.
            if (threads.Contains(Thread.CurrentThread)) return;
            while (threads.Count >= MaxThreadCount && writer.PendingMergeCount + threads.Count > MaxMergeCount) Monitor.Wait(guard);
        }
    }

    /// <summary>Waits until no merge runs.</summary>
    public virtual void Sync()
    {
        lock (guard)
            while (threads.Exists(thread => thread != Thread.CurrentThread)) Monitor.Wait(guard);
    }

    /// <summary>Is told of a merge that failed, on its thread; does nothing unless overridden.</summary>
    protected virtual void HandleMergeException(Exception exc) { }

    protected override void Dispose(bool disposing) => Sync();

    void Start(IndexWriter writer, MergePolicy.OneMerge merge)
    {
        var thread = new Thread(() => Run(writer, merge)) { IsBackground = true, Name = $"Lucene Merge Thread {merge}" };
        threads.Add(thread);
        thread.Start();
    }

    void Run(IndexWriter writer, MergePolicy.OneMerge first)
    {
        for (var merge = first; merge is not null; merge = NextOrEnd(writer))
        {
            if (writer.TryMerge(merge) is { } failure) HandleMergeException(failure);
        }
    }

    // In one step: a merge that is announced now finds this thread either going on or gone.
    MergePolicy.OneMerge? NextOrEnd(IndexWriter writer)
    {
        lock (guard)
        {
            var next = writer.GetNextMerge();
            if (next is null) threads.Remove(Thread.CurrentThread);
            Monitor.PulseAll(guard);
            return next;
        }
    }
}
