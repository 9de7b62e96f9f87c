using Avesa.Validation.Accounts;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>What may be different about an embedded world beside its defects.</summary>
internal sealed record EmbeddedOptions
{
    /// <summary>Added to every call.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The moments that are built; scenarios of others cannot be run.</summary>
    public IReadOnlyList<CutoverMoment> Moments { get; init; } = [CutoverMoment.BeforeCutover, CutoverMoment.AfterCutover];

    /// <summary>Changes what the accounts hold, after the defects.</summary>
    public Action<EmulatedCloud> Change { get; init; } = _ => { };

    /// <summary>Sees what the accounts hold in the end, before anything is asked of them.</summary>
    public Func<EmulatedCloud, Task> Changed { get; init; } = _ => Task.CompletedTask;

    /// <summary>The clock of the accounts and of the checks; signatures are judged by the machine's all the same.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The time for which the accounts are built; null: the clock's.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Looks at each call and may refuse it.</summary>
    public Action<Call>? Interceptor { get; init; }

    /// <summary>Looks at each answer and may change it.</summary>
    public Action<Call, LeavingAnswer>? Rewriter { get; init; }

    /// <summary>How the connections behave; what keeps them on this machine is set in any case.</summary>
    public ConnectionOptions Connections { get; init; } = new();

    /// <summary>Whether everything is read as soon as a feature names it, rather than when a scenario asks.</summary>
    public bool ReadsAhead { get; init; } = true;
}
