using System.Globalization;
using Reqnroll.Bindings;

namespace Avesa.Validation.Checklists.Audit;

/// <summary>A step of one scenario, or of one row of an outline, as Reqnroll looks it up.</summary>
internal sealed record FeatureStep(StepInstance Instance, int Line, CultureInfo Culture);
