namespace Avesa.Validation.Settings;

/// <summary>Where a run looks. A closed set: a <c>switch</c> over it ends in <see cref="System.Diagnostics.UnreachableException"/>.</summary>
public enum World
{
    /// <summary>Two emulated accounts in the process, at the moments before and after the cutover.</summary>
    Embedded,

    /// <summary>The accounts behind the named profiles.</summary>
    Live,
}
