using Avesa.Validation.Settings;

namespace Avesa.Validation.Gate.Files;

/// <summary>The controls of the features.</summary>
internal sealed class KnownControls(IReadOnlyCollection<string> ids)
{
    /// <summary>The control that the mapping names; null and a problem when no feature has it.</summary>
    public string? Of(Fields fields)
    {
        var control = fields.Name("control", "the id of a control, such as PRE-02,");
        return control switch
        {
            null => null,
            _ when ids.Contains(control) => control,
            _ when NearestName.To(control, ids) is { Count: > 0 } near => fields.Wrong(
                "control", $"is {Quoting.Quoted(control)}, which no feature has: the nearest {(near.Count == 1 ? "one is" : "ones are")} {string.Join(", ", near.Take(3))}."),
            _ => fields.Wrong("control", $"is {Quoting.Quoted(control)}, which no feature has: there are {string.Join(", ", ids)}."),
        };
    }
}
