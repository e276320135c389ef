namespace Lucene.Net.Util;

/// <summary>Where the index writer says what it does: flushes, merges, commits. Implementations must be thread-safe.</summary>
public abstract class InfoStream : IDisposable
{
    /// <summary>Says nothing.</summary>
    public static readonly InfoStream NO_OUTPUT = new Silent();

    protected InfoStream() { }

    /// <summary>What a new writer configuration starts with. <see cref="NO_OUTPUT"/> unless set.</summary>
    public static InfoStream Default { get; set; } = NO_OUTPUT;

    public abstract void Message(string component, string message);

    /// <summary>Whether messages of <paramref name="component"/> (such as "IW") are wanted: ask before building one.</summary>
    public abstract bool IsEnabled(string component);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    public virtual object Clone() => MemberwiseClone();

    sealed class Silent : InfoStream
    {
        public override void Message(string component, string message) { }

        public override bool IsEnabled(string component) => false;
    }
}
