using Amazon.WAFV2;
using Amazon.WAFV2.Model;

namespace Avesa.Validation.Inventory;

/// <summary>Reads AWS WAF in the checklist's region; that of CloudFront is told by its distributions alone.</summary>
public sealed class WafReader(IAmazonWAFV2 client, Memo facts)
{
    /// <summary>The name of the web ACL that protects a load balancer or a stage of an API; null when none does.</summary>
    /// <remarks>https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACLForResource.html</remarks>
    public Task<string?> AclOf(string resource) => facts.Once($"wafv2:GetWebACLForResource/{resource}", async token =>
        (await client.GetWebACLForResourceAsync(new GetWebACLForResourceRequest { ResourceArn = resource }, token)).WebACL?.Name);
}
