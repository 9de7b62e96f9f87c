using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Waf;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS WAF: what protects the resources of a region. Those of CloudFront are not here.</summary>
/// <remarks>https://docs.aws.amazon.com/waf/latest/APIReference/API_Operations.html</remarks>
internal sealed class WafService() : JsonService("wafv2", "AWSWAF_20190729", "application/x-amz-json-1.1", new GetWebACLForResource());
