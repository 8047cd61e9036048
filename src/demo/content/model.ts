/** Goods are shipped, services are performed. */
export type Kind = 'goods' | 'service';

/** Where a product is made. */
export type Origin = 'domestic' | 'import';

/** A creative-economy subsector. */
export type Subsector =
  | 'kuliner'
  | 'kriya'
  | 'fesyen'
  | 'desain-komunikasi-visual'
  | 'desain-produk'
  | 'desain-interior'
  | 'fotografi'
  | 'film-animasi-video'
  | 'periklanan'
  | 'penerbitan'
  | 'musik'
  | 'seni-pertunjukan'
  | 'seni-rupa'
  | 'televisi-radio'
  | 'aplikasi'
  | 'pengembang-permainan'
  | 'arsitektur';

/** The value of one attribute of a product. */
export type AttributeValue = string | number | boolean;

/** One field of an etalase's attribute template. */
export type AttributeDefinition = {
  readonly key: string;
  readonly label: string;
  readonly labelEn: string;
  readonly type: 'text' | 'number' | 'choice' | 'boolean' | 'date';
  readonly unit?: string;
  readonly choices?: readonly string[];
  readonly required: boolean;
  readonly searchable: boolean;
  readonly comparable: boolean;
};

/** One value of an axis and what it does to the price. */
export type AxisValue = { readonly text: string; readonly factor: number };

/** A dimension in which products of a family differ: size, colour, grade, service level. */
export type Axis = { readonly key: string; readonly values: readonly AxisValue[] };

/** One point in the space of a family's axes: axis key to value text. */
export type Variant = Readonly<Record<string, string>>;

/** Specification of a variant: sentences and typed attribute values. */
export type Specification = {
  readonly text: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
};

/** A family of products that share a title template, a price level and a classification. */
export type ProductFamily = {
  readonly key: string;
  readonly label: string;
  /** Title templates with `{axis}` and `{merek}`; the first is the usual one. */
  readonly names: readonly string[];
  /** Invented brands; empty when the seller's own name is the brand. */
  readonly brands: readonly string[];
  readonly axes: readonly Axis[];
  /** Value texts that do not go together. */
  readonly excludes: readonly (readonly string[])[];
  readonly unit: string;
  /** Price in rupiah before tax of a variant whose factors are all 1. */
  readonly basePrice: number;
  /** Cheapest and dearest price that any product of the family can have. */
  readonly priceFrom: number;
  readonly priceTo: number;
  readonly kbki: string;
  readonly kbli: string;
  readonly kind: Kind;
  readonly subsector: Subsector | null;
  readonly picture: string;
  /** Stock of goods or capacity of a service; null where nothing is counted. */
  readonly stock: { readonly from: number; readonly to: number } | null;
  readonly leadTimeDays: number;
  readonly minQuantity: number;
  readonly preorder: boolean;
  readonly weightGram: number | null;
  /** Probability of a TKDN certificate and the range of its percentage. */
  readonly tkdnShare: number;
  readonly tkdnFrom: number;
  readonly tkdnTo: number;
  /** `mixed`: the brand decides. */
  readonly origin: Origin | 'mixed';
  /** Standard goods that several suppliers offer under the same name. */
  readonly standard: boolean;
  readonly spec: (variant: Variant) => Specification;
};

/** An etalase (showcase) of the demo city with its rules and product families. */
export type EtalaseDefinition = {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly summary: string;
  readonly kind: Kind;
  readonly openedOn: string;
  readonly picture: string;
  /** Share of the catalogue's products, relative to other etalase. */
  readonly weight: number;
  readonly kbli: readonly string[];
  readonly kbki: readonly string[];
  readonly documents: readonly string[];
  readonly attributes: readonly AttributeDefinition[];
  /** What buyers use it for; fills the last sentences of descriptions. */
  readonly uses: readonly string[];
  readonly families: readonly ProductFamily[];
};

/** Legal form of a supplier. */
export type LegalForm = 'PT' | 'CV' | 'UD' | 'perorangan' | 'koperasi';

/** Business scale of a supplier. */
export type Scale = 'mikro' | 'kecil' | 'koperasi' | 'menengah';

/** An invented small business of Kota Batu. */
export type SupplierSeed = {
  readonly index: number;
  readonly name: string;
  /** The name without its legal form, used as brand of what the seller makes. */
  readonly brand: string;
  readonly legalForm: LegalForm;
  readonly scale: Scale;
  readonly taxable: boolean;
  readonly nib: string;
  readonly npwp: string;
  readonly villageCode: string;
  readonly villageName: string;
  readonly districtName: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly representative: string;
  readonly bankName: string;
  readonly bankAccount: string;
  readonly registeredOn: string;
  readonly etalaseCodes: readonly string[];
  readonly kbli: readonly string[];
};

/** A listing of the demo catalogue. */
export type ProductSeed = {
  readonly supplierIndex: number;
  readonly etalaseCode: string;
  readonly familyKey: string;
  /** Equal for listings of the same good by several suppliers; null when only one offers it. */
  readonly masterKey: string | null;
  readonly name: string;
  readonly brand: string;
  readonly specification: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly unit: string;
  readonly price: number;
  readonly kbki: string;
  readonly kbli: string;
  readonly kind: Kind;
  readonly origin: Origin;
  readonly tkdnPercent: number | null;
  readonly tkdnCertificate: string | null;
  readonly tkdnExpiresOn: string | null;
  readonly subsector: Subsector | null;
  readonly stock: number | null;
  readonly minQuantity: number;
  readonly leadTimeDays: number;
  readonly preorder: boolean;
  readonly weightGram: number | null;
  readonly freight: number;
  readonly picture: string;
  readonly shownOn: string;
};

/** A buying organisation of the demo city. */
export type AgencySeed = {
  readonly code: string;
  readonly satkerId: string;
  readonly name: string;
  readonly shortName: string;
  /** Mark of the agency in document numbers. */
  readonly numbering: string;
  /** Share of the city's spending on goods and services, relative to other agencies. */
  readonly budgetWeight: number;
  /** What it buys: etalase code to relative weight. */
  readonly mix: Readonly<Record<string, number>>;
};
