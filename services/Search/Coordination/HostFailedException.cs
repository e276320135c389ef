using Khabar.Services.Search.Shards;

namespace Khabar.Services.Search.Coordination;

/// <summary>A host did not answer a question; another may.</summary>
internal sealed class HostFailedException(IShardHost host, Exception cause) : Exception($"{host.Name} failed: {cause.Message}", cause)
{
    public IShardHost Host => host;
}
