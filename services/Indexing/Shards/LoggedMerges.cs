using Lucene.Net.Index;

namespace Khabar.Services.Indexing.Shards;

/// <summary>Merges in the background that say when they fail: nobody waits for them, and the index goes on as it is.</summary>
internal sealed partial class LoggedMerges(string folder, ILogger logger) : ConcurrentMergeScheduler
{
    protected override void HandleMergeException(Exception exc) => Log.Failed(logger, folder, exc);

    static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Segments of the index in '{Folder}' could not be merged; they stay as they are.")]
        public static partial void Failed(ILogger logger, string folder, Exception cause);
    }
}
