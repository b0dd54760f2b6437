import helmet from 'helmet';

/** The headers that every response of the server carries; `isEncrypted` where browsers reach it over https only. */
export function protectingHeaders(isEncrypted: boolean): Readonly<Record<string, string>> {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    xFrameOptions: { action: 'deny' },
    // What else stands on the site's domain is not for us to decide.
    strictTransportSecurity: isEncrypted && { includeSubDomains: false },
  });
  const headers: Record<string, string> = {
    'permissions-policy': ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
      .map((feature) => `${feature}=()`)
      .join(', '),
  };
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => {},
  };
  // All it does to a response is to set these; so what is no response of Node's can carry them as well.
  protect({} as never, response as never, () => {});
  return headers;
}
