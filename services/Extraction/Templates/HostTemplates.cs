using Khabar.Extraction;
using Khabar.Extraction.Templates;

namespace Khabar.Services.Extraction.Templates;

/// <summary>What is known of the hosts whose pages came by lately; the host that was met longest ago is forgotten first. Thread-safe.</summary>
/// <param name="maxHosts">Hosts remembered at most.</param>
public sealed class HostTemplates(int maxHosts)
{
    readonly Dictionary<string, LinkedListNode<(string Host, HostTemplate Template)>> hosts = new(StringComparer.Ordinal);
    readonly LinkedList<(string Host, HostTemplate Template)> byAge = []; // latest first
    readonly Lock access = new();
    long changes;

    /// <summary>Grows whenever something is learned.</summary>
    public long Changes => Interlocked.Read(ref changes);

    /// <summary>The template of a host; empty for a host that is not known.</summary>
    public HostTemplate this[string host]
    {
        get
        {
            lock (access)
                return hosts.TryGetValue(host, out var node) ? node.Value.Template : HostTemplate.Empty;
        }
    }

    /// <summary>Learns from an article of a host.</summary>
    public void Learn(string host, ExtractedArticle article)
    {
        lock (access)
        {
            var known = hosts.TryGetValue(host, out var node) ? node.Value.Template : HostTemplate.Empty;
            var next = known.With(article);
            if (!ReferenceEquals(next, known))
                changes++;
            if (node is null)
            {
                if (ReferenceEquals(next, known))
                    return; // nothing was learned of a new host
                hosts[host] = byAge.AddFirst((host, next));
                if (hosts.Count > maxHosts)
                {
                    hosts.Remove(byAge.Last!.Value.Host);
                    byAge.RemoveLast();
                }
                return;
            }
            node.Value = (host, next);
            byAge.Remove(node);
            byAge.AddFirst(node);
        }
    }

    /// <summary>All hosts, the latest first.</summary>
    public IReadOnlyList<(string Host, HostTemplate Template)> All()
    {
        lock (access)
            return [.. byAge];
    }

    /// <summary>Takes over hosts, the latest first, where none are known yet.</summary>
    public void Restore(IEnumerable<(string Host, HostTemplate Template)> known)
    {
        lock (access)
            foreach (var host in known.Take(maxHosts - hosts.Count))
                if (!hosts.ContainsKey(host.Host))
                    hosts[host.Host] = byAge.AddLast(host);
    }
}
