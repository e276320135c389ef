using AngleSharp.Dom;

namespace Khabar.Extraction.Reading;

/// <summary>Walks trees without recursion.</summary>
internal static class DocumentWalk
{
    /// <summary>All elements below <paramref name="root"/> in document order.</summary>
    public static IEnumerable<IElement> Elements(INode root)
    {
        var stack = new (INodeList Children, int Next)[64];
        stack[0] = (root.ChildNodes, 0);
        for (var open = 1; open > 0;)
        {
            var (children, next) = stack[open - 1];
            if (next >= children.Length)
            {
                open--;
                continue;
            }
            stack[open - 1].Next = next + 1;
            if (children[next] is not IElement element)
                continue;
            yield return element;
            if (!element.HasChildNodes)
                continue;
            if (open == stack.Length)
                Array.Resize(ref stack, 2 * open);
            stack[open++] = (element.ChildNodes, 0);
        }
    }
}
