using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Khabar.Extraction.Reading;

/// <summary>
/// A node of the tree that AngleSharp's parser builds for us: a parent, children, and no more than the standard's tree construction asks
/// for. A full DOM takes as long again as the parsing itself.
/// </summary>
internal abstract class MarkupNode : IConstructableNode, IConstructableNodeList
{
    MarkupNode[] children = [];
    MarkupNode? parent;

    /// <summary>How many children it has.</summary>
    public int Count { get; private set; }

    /// <summary>A child.</summary>
    public MarkupNode this[int index] => children[index];

    public abstract StringOrMemory NodeName { get; }

    public virtual NodeFlags Flags => NodeFlags.None;

    IConstructableNode? IConstructableNode.Parent
    {
        get => parent;
        set => parent = (MarkupNode?)value;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => this;

    int IConstructableNodeList.Length => Count;

    IConstructableNode IConstructableNodeList.this[int index] => children[index];

    public virtual void AddNode(IConstructableNode node) => InsertNode(Count, node);

    public void InsertNode(int index, IConstructableNode node)
    {
        var child = (MarkupNode)node;
        if (Count == children.Length)
            Array.Resize(ref children, Math.Max(2, 2 * Count));
        if (index < Count)
            Array.Copy(children, index, children, index + 1, Count - index);
        children[index] = child;
        Count++;
        child.parent = this;
    }

    /// <summary>Puts a node before this one. False if this one stands nowhere.</summary>
    public bool PrecedeBy(IConstructableNode node)
    {
        if (parent is null || Array.LastIndexOf(parent.children, this, parent.Count - 1, parent.Count) is not (>= 0 and var index))
            return false;
        parent.InsertNode(index, node);
        return true;
    }

    public void RemoveNode(int index, IConstructableNode node)
    {
        Count--;
        Array.Copy(children, index + 1, children, index, Count - index);
        ((MarkupNode)node).parent = null;
    }

    public void RemoveChild(IConstructableNode node)
    {
        // What tree construction moves is nearly always the last child.
        if (Array.LastIndexOf(children, (MarkupNode)node, Count - 1, Count) is >= 0 and var index)
            RemoveNode(index, node);
    }

    public void RemoveFromParent() => parent?.RemoveChild(this);

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => InsertText(Count, text, emitWhiteSpaceOnly);

    // Texts that meet stay apart: to join them again and again would take time by the square of their length.
    public void InsertText(int index, StringOrMemory text, bool emitWhiteSpaceOnly) => InsertNode(index, new MarkupText(text));

    public void Clear()
    {
        children = [];
        Count = 0;
    }

    public IEnumerator<IConstructableNode> GetEnumerator() => children.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
