using Xunit.Sdk;

namespace Avesa.Validation.Checklists.Assertions;

/// <summary>A mistake in a feature or a setting, told in one sentence, without a stack trace.</summary>
public sealed class ChecklistException(string sentence) : InvalidOperationException(sentence), IAssertionException
{
    public override string? StackTrace => null;
}
