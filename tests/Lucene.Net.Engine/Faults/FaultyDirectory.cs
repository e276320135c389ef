using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>Passes calls on until it is to fail: from then on every creation, write, sync and rename throws, as a full or dead disk does.</summary>
internal sealed class FaultyDirectory(Directory inner) : FilterDirectory(inner)
{
    int left = int.MaxValue;

    /// <summary>Whether anything has failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>What failed first.</summary>
    public string? FailedCall { get; private set; }

    public void FailAfter(int calls) => Volatile.Write(ref left, calls);

    public void Heal()
    {
        Volatile.Write(ref left, int.MaxValue);
        (HasFailed, FailedCall) = (false, null);
    }

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        MayFail($"create {name}");
        return new FaultyOutput(this, base.CreateOutput(name, context), name);
    }

    public override void Sync(ICollection<string> names)
    {
        MayFail($"sync {string.Join(",", names)}");
        base.Sync(names);
    }

    internal override void Rename(string source, string target)
    {
        MayFail($"rename {source}");
        base.Rename(source, target);
    }

    public override Lucene.Net.Store.Lock MakeLock(string name) => Delegate.MakeLock(name);

    void MayFail(string call)
    {
        if (Volatile.Read(ref left) != int.MaxValue && Interlocked.Decrement(ref left) < 0)
        {
            if (!HasFailed) FailedCall = call;
            HasFailed = true;
            throw new IOException($"injected fault: {call}");
        }
    }

    sealed class FaultyOutput(FaultyDirectory directory, IndexOutput output, string name) : IndexOutput
    {
        public override void WriteByte(byte b)
        {
            directory.MayFail($"write {name}");
            output.WriteByte(b);
        }

        public override void WriteBytes(byte[] b, int offset, int length)
        {
            directory.MayFail($"write {name}");
            output.WriteBytes(b, offset, length);
        }

        public override void Flush() => output.Flush();

        public override long Position => output.Position;

        public override long Checksum => output.Checksum;

        public override void Seek(long pos) => output.Seek(pos);

        protected override void Dispose(bool disposing) => output.Dispose();
    }
}
