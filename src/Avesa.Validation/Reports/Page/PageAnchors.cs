using System.Text.RegularExpressions;
using Avesa.Validation.Run;

namespace Avesa.Validation.Reports.Page;

/// <summary>The names by which others link to a control or a fact of the page: the same in every run, and each once.</summary>
internal sealed partial class PageAnchors
{
    private readonly Dictionary<string, string> controls = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Control, string Fact), string> facts = [];
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public PageAnchors(IReadOnlyList<ControlResult> results)
    {
        foreach (var control in results.Select(result => result.Control))
        {
            controls.TryAdd(control.Id, Free(Id(control.Id)));
        }

        foreach (var (control, fact) in results.SelectMany(result => result.Facts, (result, fact) => (result.Control.Id, fact.Fact.Title)))
        {
            facts.TryAdd((control, fact), Free($"{Id(control)}-{PageText.Slug(fact)}"));
        }
    }

    /// <summary><c>PRE-02</c>.</summary>
    public string Of(string control) => controls[control];

    /// <summary><c>PRE-02-the-tables-arrived-unchanged</c>; null when the run has no such fact.</summary>
    public string? Of(string control, string fact) => facts.GetValueOrDefault((control, fact));

    // What ran outside of every control has a hyphen for an id.
    private static string Id(string control) => PlainId().IsMatch(control) ? control : $"outside{PageText.Slug(control)}";

    private string Free(string name)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = $"{name}-{number}";
        }

        return free;
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]{0,30}\z")]
    private static partial Regex PlainId();
}
