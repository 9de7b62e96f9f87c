#nullable disable // as the original
using Reqnroll.Bindings;

namespace Reqnroll;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HookAttribute : Attribute
{
    public const int DefaultOrder = 10000;

    internal HookAttribute(HookType bindingEvent, string[] tags)
    {
        Event = bindingEvent;
        Tags = tags;
    }

    internal HookType Event { get; private set; }

    /// <summary>The hook runs where at least one of these tags stands; no tags: everywhere.</summary>
    public string[] Tags { get; private set; }

    /// <summary>Lower runs first, in After hooks too.</summary>
    public int Order { get; set; } = DefaultOrder;
}

/// <summary>Once, before the first test of the assembly. The method is static.</summary>
public class BeforeTestRunAttribute() : HookAttribute(HookType.BeforeTestRun, null);

/// <summary>Once, after the last test of the assembly. The method is static.</summary>
public class AfterTestRunAttribute() : HookAttribute(HookType.AfterTestRun, null);

/// <summary>Before the first scenario of a feature. The method is static.</summary>
public class BeforeFeatureAttribute(params string[] tags) : HookAttribute(HookType.BeforeFeature, tags);

/// <summary>After the last scenario of a feature. The method is static.</summary>
public class AfterFeatureAttribute(params string[] tags) : HookAttribute(HookType.AfterFeature, tags);

public class BeforeScenarioAttribute(params string[] tags) : HookAttribute(HookType.BeforeScenario, tags);

public class BeforeAttribute(params string[] tags) : BeforeScenarioAttribute(tags);

/// <summary>After a scenario, also after one that failed or was skipped at run time.</summary>
public class AfterScenarioAttribute(params string[] tags) : HookAttribute(HookType.AfterScenario, tags);

public class AfterAttribute(params string[] tags) : AfterScenarioAttribute(tags);

public class BeforeStepAttribute(params string[] tags) : HookAttribute(HookType.BeforeStep, tags);

public class AfterStepAttribute(params string[] tags) : HookAttribute(HookType.AfterStep, tags);
