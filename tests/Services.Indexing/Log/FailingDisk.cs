using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Log.Segments;

namespace Khabar.Services.Indexing.Tests.Log;

/// <summary>A disk that fails or waits when it is told to. What was asked of it before it fails is done half.</summary>
sealed class FailingDisk
{
    /// <summary>Asked before every write; true makes it fail after half its first piece.</summary>
    public Func<bool> FailWrite { get; set; } = () => false;

    /// <summary>Asked before every flush; true makes it fail.</summary>
    public Func<bool> FailFlush { get; set; } = () => false;

    /// <summary>Asked before every cut; true makes it fail.</summary>
    public Func<bool> FailTruncate { get; set; } = () => false;

    /// <summary>A flush waits until this is set, though not for ever.</summary>
    public ManualResetEventSlim Running { get; } = new(true);

    /// <summary>Set while a flush waits.</summary>
    public ManualResetEventSlim Waiting { get; } = new();

    /// <summary>Flushes done.</summary>
    public int Flushes;

    public IAppendFile Open(string path) => new FailingFile(this, new AppendFile(path));

    sealed class FailingFile(FailingDisk disk, AppendFile file) : IAppendFile
    {
        public void Write(IReadOnlyList<ReadOnlyMemory<byte>> pieces, long position)
        {
            if (disk.FailWrite())
            {
                file.Write([pieces[0][..(pieces[0].Length / 2)]], position);
                throw new IOException("No space left on device");
            }
            file.Write(pieces, position);
        }

        public void Flush()
        {
            if (!disk.Running.IsSet)
            {
                disk.Waiting.Set();
                Assert.True(disk.Running.Wait(TimeSpan.FromSeconds(30)), "the test left the disk waiting");
                disk.Waiting.Reset();
            }
            if (disk.FailFlush()) throw new IOException("Input/output error");
            file.Flush();
            Interlocked.Increment(ref disk.Flushes);
        }

        public void Truncate(long length)
        {
            if (disk.FailTruncate()) throw new IOException("Input/output error");
            file.Truncate(length);
        }

        public void Dispose() => file.Dispose();
    }
}
