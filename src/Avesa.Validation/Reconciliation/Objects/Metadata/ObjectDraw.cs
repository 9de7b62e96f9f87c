namespace Avesa.Validation.Reconciliation.Objects.Metadata;

/// <summary>How many objects are drawn, and by what: the same draw takes the same objects of the same buckets, whatever order they come in.</summary>
/// <param name="Most">How many at most; where there are no more, all of them. 0: none.</param>
/// <param name="Seed">Any text; the run's id, so that each run looks at others.</param>
public sealed record ObjectDraw(int Most, string Seed)
{
    /// <summary>Nothing is drawn.</summary>
    public static ObjectDraw None { get; } = new(0, "");
}

/// <summary>The objects that were drawn of those that both sides have.</summary>
/// <param name="Draw">By what.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Folders">Of how many of the folders over which the draw is spread; as many as the drawn ones lie in.</param>
/// <param name="Keys">Their keys, in the order of <see cref="Utf8Order"/>: as many as there are, or <see cref="ObjectDraw.Most"/>.</param>
public sealed record DrawnObjects(ObjectDraw Draw, long Of, int Folders, IReadOnlyList<string> Keys);
