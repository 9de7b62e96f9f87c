#nullable disable // as the original
using System.Globalization;
using Reqnroll.BoDi;

namespace Reqnroll;

public class FeatureContext : ReqnrollContext, IFeatureContext
{
    internal FeatureContext(IObjectContainer featureContainer, FeatureInfo featureInfo, CultureInfo bindingCulture)
    {
        FeatureContainer = featureContainer;
        FeatureInfo = featureInfo;
        BindingCulture = bindingCulture ?? featureInfo.Language;
    }

    public FeatureInfo FeatureInfo { get; }

    /// <summary>The culture in which bindings run: that of the feature's language, unless reqnroll.json names one.</summary>
    public CultureInfo BindingCulture { get; }

    public IObjectContainer FeatureContainer { get; }

    public Exception BeforeFeatureHookError { get; internal set; }

    public bool BeforeFeatureHookFailed => BeforeFeatureHookError != null;
}
