namespace Amazon.Lambda.Model;

public class TracingConfigResponse
{
    public TracingMode Mode { get; set; }
}
